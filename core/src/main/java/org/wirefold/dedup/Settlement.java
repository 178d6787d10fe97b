package org.wirefold.dedup;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wirefold.article.ArticleId;
import org.wirefold.article.Story;

/**
 * Decides who belongs together, one article after the other in (date, id) order, each against the
 * stories as they stood in its time.
 *
 * <p>An article joins a story where it is a copy of the root, or of a share of the members, and
 * always where its twin is, a copy of nearly the same words from nearly the same time. Two stories
 * become one when an article belongs to both, and the root of one belongs to the other, that
 * article not being asked, or both are contained in it. An article that belongs to three stories or
 * more which have nothing to do with each other is a digest, and stays alone. Owned by the folding
 * thread.
 */
final class Settlement {
  /** Who belongs to so many stories that have nothing to do with each other is a digest. */
  static final int DIGEST_STORIES = 3;

  /** Of large stories this many members are asked where the root is no copy. */
  private static final int MEMBERS_ASKED = 8;

  private static final double CONTAINED = 0.7;

  private final FoldSettings settings;
  private final Decided decided;
  private final CopyLinks links;
  private final SketchStore sketches;
  private final CandidateSource source;
  private final Unsettled unsettled;
  private final Digests digests;
  private final Map<ArticleId, OpenStory> storyOf = new LinkedHashMap<>();
  private final Map<Long, OpenStory> held = new HashMap<>();
  private final Set<OpenStory> open = new LinkedHashSet<>();

  Settlement(
      FoldSettings settings,
      Decided decided,
      CopyLinks links,
      SketchStore sketches,
      CandidateSource source,
      Unsettled unsettled,
      Set<ArticleId> removed)
      throws IOException {
    this.settings = settings;
    this.decided = decided;
    this.links = links;
    this.sketches = sketches;
    this.source = source;
    this.unsettled = unsettled;
    this.digests = new Digests(links, sketches, source);
    for (Story story : unsettled.reduced()) {
      open(story).removeAll(removed);
    }
    for (Sketch sketch : unsettled.inOrder()) {
      settle(sketch);
    }
    separate();
  }

  /** The stories that were asked or founded, but those that have become part of another. */
  Collection<OpenStory> stories() {
    return open;
  }

  /** The story of each article that was settled, or whose story became part of another. */
  Map<ArticleId, OpenStory> storyOf() {
    return storyOf;
  }

  /** The numbers of held stories that have become part of another. */
  List<Long> merged() {
    return held.entrySet().stream()
        .filter(story -> !open.contains(story.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private void settle(Sketch sketch) throws IOException {
    Map<OpenStory, Double> likely = new LinkedHashMap<>();
    Set<OpenStory> twins = new HashSet<>();
    for (CopyLinks.Link link : links.of(sketch.id)) {
      Optional<OpenStory> story = storyOf(link);
      if (story.isPresent()) { // else it comes later in order, and will find this one
        likely.merge(story.get(), link.match().probability(), Math::max);
        if (link.match().isTwin()) {
          twins.add(story.get());
        }
      }
    }
    List<OpenStory> belonging =
        likely.entrySet().stream()
            .filter(entry -> belongs(sketch, entry.getKey(), twins.contains(entry.getKey())))
            .filter(entry -> !isDigest(entry.getKey(), sketch))
            .sorted(
                Map.Entry.<OpenStory, Double>comparingByValue()
                    .reversed()
                    .thenComparing(entry -> entry.getKey().root()))
            .map(Map.Entry::getKey)
            .sorted(nearestFirst(likely.keySet(), sketch))
            .toList();
    List<OpenStory> ofTwins = belonging.stream().filter(twins::contains).toList();
    // Whose twin is here goes where that is: what else it belongs to was asked in the twin's turn.
    List<OpenStory> joined =
        !ofTwins.isEmpty() ? ofTwins : isDigest(sketch, belonging) ? List.of() : belonging;
    Set<OpenStory> tied = storiesTiedTo(sketch.id);
    if (!tied.isEmpty() && !joined.isEmpty()) {
      tied.add(joined.getFirst()); // the stories of the two become one, not the two alone
    }
    OpenStory home =
        !tied.isEmpty()
            ? tied.iterator().next()
            : joined.isEmpty() ? new OpenStory(sketch.id) : joined.getFirst();
    home.add(sketch);
    open.add(home);
    storyOf.put(sketch.id, home);
    tied.stream().skip(1).forEach(other -> absorb(home, other));
    for (OpenStory other : joined) {
      boolean isOne = twins.contains(home) && twins.contains(other);
      if (other != home
          && open.contains(other)
          && mayMerge(home, other, sketch)
          && (isOne || areSame(home, other, sketch))) {
        absorb(home, other);
      }
    }
  }

  /** Of stories that a person keeps apart, an article belongs to the one with its nearest copy. */
  private Comparator<OpenStory> nearestFirst(Collection<OpenStory> likely, Sketch sketch) {
    if (decided.isEmpty() || likely.stream().noneMatch(this::isDecidedAbout)) {
      return Comparator.comparingInt(story -> 0); // keeps the order
    }
    Map<OpenStory, Double> nearest = new HashMap<>();
    for (OpenStory story : likely) {
      story.memberIds().stream()
          .sorted()
          .limit(MEMBERS_ASKED)
          .forEach(id -> nearest.merge(story, similarity(sketch, id), Math::max));
      nearest.merge(story, similarity(sketch, story.root()), Math::max);
    }
    return Comparator.<OpenStory>comparingDouble(story -> -nearest.getOrDefault(story, 0.0));
  }

  private boolean isDecidedAbout(OpenStory story) {
    return story.memberIds().stream().anyMatch(id -> !decided.namedWith(id).isEmpty());
  }

  private double similarity(Sketch sketch, ArticleId other) {
    return StoryFolder.similarity(sketch, sketches.get(other, source));
  }

  /** The stories of those that a person tied to an article, as far as they are settled. */
  private Set<OpenStory> storiesTiedTo(ArticleId id) {
    Set<OpenStory> tied = new LinkedHashSet<>();
    for (ArticleId other : decided.group(id)) {
      OpenStory story = storyOf.get(other);
      if (story != null) {
        tied.add(story);
      }
    }
    return tied;
  }

  private void absorb(OpenStory home, OpenStory other) {
    home.absorb(other);
    other.memberIds().forEach(member -> storyOf.put(member, home));
    open.remove(other);
  }

  /** Takes those out of a story whom a merge of others has brought to what they are kept from. */
  private void separate() {
    for (OpenStory story : decided.isEmpty() ? List.<OpenStory>of() : List.copyOf(open)) {
      for (Set<ArticleId> misplaced = decided.misplaced(story.memberIds());
          !misplaced.isEmpty();
          misplaced = decided.misplaced(story.memberIds())) {
        OpenStory apart = new OpenStory(misplaced.stream().min(ArticleId::compareTo).orElseThrow());
        open.add(apart);
        story.removeAll(misplaced);
        for (ArticleId id : misplaced) {
          apart.add(sketches.get(id, source));
          storyOf.put(id, apart);
        }
      }
    }
  }

  private Optional<OpenStory> storyOf(CopyLinks.Link link) throws IOException {
    OpenStory known = storyOf.get(link.id());
    if (known != null || unsettled.contains(link.id())) {
      return Optional.ofNullable(known);
    }
    OpenStory story = held.get(link.story());
    return Optional.of(story == null ? open(unsettled.story(link.story())) : story);
  }

  private OpenStory open(Story story) {
    OpenStory opened = new OpenStory(story);
    held.put(story.number(), opened);
    open.add(opened);
    return opened;
  }

  /** Whether an article may join a story, which has a twin of it or not. */
  private boolean belongs(Sketch sketch, OpenStory story, boolean hasTwin) {
    return story.isWithin(settings.window(), sketch)
        && decided.maySit(sketch.id, story.memberIds())
        && (hasTwin || isCopyOf(sketch, story, Set.of()));
  }

  /** Whether it is a copy of the root, or of a share of the members that are asked. */
  private boolean isCopyOf(Sketch sketch, OpenStory story, Set<ArticleId> notAsked) {
    if (links.areCopies(sketch.id, story.root())) {
      return true;
    }
    List<ArticleId> others =
        story.memberIds().stream()
            .filter(member -> !member.equals(story.root()) && !notAsked.contains(member))
            .sorted()
            .limit(MEMBERS_ASKED)
            .toList();
    long copies = others.stream().filter(m -> links.areCopies(sketch.id, m)).count();
    return copies > 0 && copies >= settings.memberShare() * (others.size() + 1);
  }

  /** Whether a story is a digest, alone, that has a part of what this article tells. */
  private boolean isDigest(OpenStory story, Sketch part) {
    return story.memberIds().size() == 1
        && digests.isDigest(sketches.get(story.root(), source), part.id, Set.of(part.id));
  }

  /** Whether an article that belongs to these stories is a digest. */
  private boolean isDigest(Sketch sketch, List<OpenStory> belonging) {
    return haveNothingInCommon(belonging)
        || (!belonging.isEmpty()
            && belonging.stream()
                .allMatch(story -> digests.isDigest(sketch, story.root(), story.memberIds())));
  }

  private boolean haveNothingInCommon(List<OpenStory> stories) {
    if (stories.size() < DIGEST_STORIES) {
      return false;
    }
    for (int i = 0; i < stories.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (links.areCopies(stories.get(i).root(), stories.get(j).root())) {
          return false;
        }
      }
    }
    return true;
  }

  /** Whether two stories that an article belongs to are one. */
  private boolean areSame(OpenStory home, OpenStory other, Sketch bridge) {
    Sketch root = sketches.get(other.root(), source);
    boolean joins =
        home.isWithin(settings.window(), root)
            && decided.maySit(root.id, home.memberIds())
            && isCopyOf(root, home, Set.of(bridge.id));
    return joins || (contains(bridge, home.root()) && contains(bridge, other.root()));
  }

  private boolean mayMerge(OpenStory home, OpenStory other, Sketch bridge) {
    boolean isNear = bridge.published.isPresent() || home.isWithin(settings.window(), other);
    return isNear
        && (decided.isEmpty()
            || home.memberIds().stream().allMatch(id -> decided.maySit(id, other.memberIds())));
  }

  private boolean contains(Sketch whole, ArticleId part) {
    return Overlap.between(whole, sketches.get(part, source)).rightContainment > CONTAINED;
  }
}
