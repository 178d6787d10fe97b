package org.wirefold.dedup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wirefold.article.ArticleId;
import org.wirefold.article.Story;
import org.wirefold.article.Story.Member;

/**
 * The articles whose story a batch is to settle: its arrivals, and the members of every held story
 * that would have come out otherwise, had they been there in their time.
 *
 * <p>Those are the stories that lose a member, those that a copy of an unsettled article is in and
 * that have a later member than it, and those in which one found another only because an arrival
 * was not there that has more in common with it. What joins a story is later than all of it in the
 * common case, a stream in order of time; then there are none.
 *
 * <p>Stories of more than {@value #MOST_SETTLED_ANEW} members are not broken up, unless a person
 * decided about them: they take in what comes late, and let go what leaves, as they are. Who is in
 * them is a copy of the root or of half of the first few members asked, whenever it came, and to
 * settle them anew would cost dozens of comparisons a member for every batch that touches them.
 * Owned by the folding thread.
 */
final class Unsettled {
  static final int MOST_SETTLED_ANEW = 200;

  private final Decided decided;
  private final CopyLinks links;
  private final SketchStore sketches;
  private final CandidateSource source;
  private final Map<ArticleId, Sketch> articles = new LinkedHashMap<>();
  private final Map<Long, Story> brokenUp = new LinkedHashMap<>();
  private final Map<Long, Story> reduced = new LinkedHashMap<>();
  private final Map<Long, Story> known = new HashMap<>();

  /** Finds the copies of all that is unsettled on the way, which {@code links} then knows. */
  Unsettled(
      Collection<Sketch> arrivals,
      Map<ArticleId, Long> removed,
      Set<Long> anew,
      Decided decided,
      CopyLinks links,
      SketchStore sketches,
      CandidateSource source)
      throws IOException {
    this.decided = decided;
    this.links = links;
    this.sketches = sketches;
    this.source = source;
    List<Sketch> inOrder = inOrder(arrivals);
    inOrder.forEach(arrival -> articles.put(arrival.id, arrival));
    links.find(inOrder);
    List<Sketch> held = new ArrayList<>();
    Set<Long> decidedAnew = new LinkedHashSet<>(anew);
    for (Sketch arrival : inOrder) {
      decidedAnew.addAll(storiesNamedWith(arrival.id));
    }
    for (long number : decidedAnew) {
      held.addAll(breakUp(story(number), removed));
    }
    for (long number : new LinkedHashSet<>(removed.values())) {
      Story story = story(number);
      if (isLarge(story, removed) && !isDecidedAbout(story)) {
        reduced.put(number, story);
      } else {
        held.addAll(breakUp(story, removed));
      }
    }
    held.addAll(breakUpLaterCopies(inOrder, removed));
    held.addAll(breakUpRobbed(inOrder, removed));
    while (!held.isEmpty()) {
      links.find(inOrder(held));
      held = breakUpLaterCopies(held, removed);
    }
    if (!brokenUp.isEmpty()) {
      links.findInTurn(inOrder());
    }
  }

  /** Breaks up the stories that have copies of these articles, and members later than they. */
  private List<Sketch> breakUpLaterCopies(List<Sketch> unsettled, Map<ArticleId, Long> removed)
      throws IOException {
    List<Sketch> members = new ArrayList<>();
    for (Sketch article : unsettled) {
      for (CopyLinks.Link link : links.of(article.id)) {
        if (!contains(link.id())) {
          Story story = story(link.story());
          boolean isLate = !isLarge(story, removed) && last(story).compareTo(article.turn()) > 0;
          if (isDecidedAbout(story) || isLate) {
            members.addAll(breakUp(story, removed));
          }
        }
      }
    }
    return members;
  }

  /** Breaks up the stories whose members would not have found each other, had these been here. */
  private List<Sketch> breakUpRobbed(List<Sketch> arrivals, Map<ArticleId, Long> removed)
      throws IOException {
    List<Sketch> members = new ArrayList<>();
    for (Story story : links.robbedBy(arrivals, (number, id) -> settledWith(number, id, removed))) {
      members.addAll(breakUp(story, removed));
    }
    return members;
  }

  /** The story of a held article, where it is one with others that is to stay as it is. */
  private Optional<Story> settledWith(long number, ArticleId id, Map<ArticleId, Long> removed) {
    try {
      return contains(id)
          ? Optional.empty()
          : Optional.of(story(number)).filter(s -> s.size() > 1 && !isLarge(s, removed));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isLarge(Story story, Map<ArticleId, Long> removed) {
    return story.size() > MOST_SETTLED_ANEW
        && story.members().stream().filter(member -> !removed.containsKey(member.id())).count()
            > MOST_SETTLED_ANEW;
  }

  /** What was decided about a story is decided anew whenever something touches it. */
  private boolean isDecidedAbout(Story story) {
    return !decided.isEmpty()
        && story.members().stream().anyMatch(m -> !decided.namedWith(m.id()).isEmpty());
  }

  private Set<Long> storiesNamedWith(ArticleId id) throws IOException {
    Set<Long> stories = new LinkedHashSet<>();
    for (ArticleId other : decided.namedWith(id)) {
      source.storyOf(other).ifPresent(stories::add);
    }
    return stories;
  }

  /** Breaks up a story, and those of all that was decided together with a member of it. */
  private List<Sketch> breakUp(Story story, Map<ArticleId, Long> removed) throws IOException {
    if (brokenUp.putIfAbsent(story.number(), story) != null) {
      return List.of();
    }
    List<Sketch> members = new ArrayList<>();
    for (Member member : story.members()) {
      if (!removed.containsKey(member.id())) {
        Sketch sketch = sketches.get(member.id(), source);
        articles.put(sketch.id, sketch);
        members.add(sketch);
      }
    }
    for (Member member : story.members()) {
      for (long number : storiesNamedWith(member.id())) {
        members.addAll(breakUp(story(number), removed));
      }
    }
    return members;
  }

  private static Turn last(Story story) {
    return story.members().stream()
        .map(member -> Turn.of(member.published(), member.id()))
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  private static List<Sketch> inOrder(Collection<Sketch> sketches) {
    return sketches.stream().sorted(Comparator.comparing(Sketch::turn)).toList();
  }

  boolean contains(ArticleId article) {
    return articles.containsKey(article);
  }

  /** All of them, in the order in which they are to be settled. */
  List<Sketch> inOrder() {
    return inOrder(articles.values());
  }

  /** The stories that are no more, unless their members come together again. */
  Collection<Story> brokenUp() {
    return brokenUp.values();
  }

  /** The stories that lose members, and stay as they are otherwise. */
  Collection<Story> reduced() {
    return reduced.values().stream()
        .filter(story -> !brokenUp.containsKey(story.number()))
        .toList();
  }

  /** The held story of this number. */
  Story story(long number) throws IOException {
    Story story = known.get(number);
    if (story == null) {
      story = source.story(number);
      known.put(number, story);
    }
    return story;
  }
}
