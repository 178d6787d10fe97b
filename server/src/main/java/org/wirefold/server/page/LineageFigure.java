package org.wirefold.server.page;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wirefold.article.ArticleId;
import org.wirefold.article.Descent;
import org.wirefold.search.SearchRequest;
import org.wirefold.search.StoryDetail;

/**
 * Who copied whom, and when: a tree of copies with a track of time beside it. Each copy stands
 * under the copy that it most likely was made of; an original that is not held stands at the top of
 * those made of it. All places are pixels, but along the track percentages, so that the picture
 * fits any width without being scaled; the stylesheet has the same rows and levels for the names.
 * Immutable.
 *
 * @param left how many copies are not drawn
 */
public record LineageFigure(List<Node> nodes, List<TimeTrack.Tick> ticks, int left) {
  static final int MOST_ROWS = 40;
  private static final int ROW = 46;
  private static final int TOP = 28;
  private static final int LEFT = 8;
  private static final int INDENT = 20;
  private static final int DEEPEST = 5;
  private static final double DOUBTFUL = 0.5;

  /**
   * A copy, or the original that is not held.
   *
   * @param date when it was published, for where there is room; empty for what is not held
   * @param kind its relation, or {@code not-held}
   * @param why from which copy it comes and what speaks for that
   * @param level how deep it stands in the tree, at most {@link #DEEPEST}
   * @param x where its dot stands; {@code parentX}, {@code parentY} likewise; equal at the top
   * @param time where it stands on the track; empty where undated
   */
  public record Node(
      String label,
      String detail,
      String date,
      String why,
      Optional<String> href,
      String kind,
      boolean isDoubtful,
      int level,
      int x,
      int y,
      int parentX,
      int parentY,
      Optional<TimeTrack.Place> time) {
    public boolean hasParent() {
      return parentY < y;
    }
  }

  public int height() {
    return TOP + nodes.size() * ROW;
  }

  static LineageFigure of(StoryDetail story, SearchRequest from) {
    return new Drawing(story, from).draw();
  }

  /** Walks the tree, parents first, children in the order of their dates. */
  private static final class Drawing {
    private final StoryDetail story;
    private final SearchRequest from;
    private final TimeTrack track;
    private final Map<ArticleId, Descent> descents = new HashMap<>();
    private final Map<Optional<ArticleId>, List<StoryDetail.Copy>> children = new HashMap<>();
    private final Set<ArticleId> drawn = new HashSet<>();
    private final List<Node> nodes = new ArrayList<>();

    Drawing(StoryDetail story, SearchRequest from) {
      this.story = story;
      this.from = from;
      track = TimeTrack.of(story.copies().stream().map(StoryDetail.Copy::published).toList());
      story.lineage().edges().forEach(edge -> descents.put(edge.to(), edge));
      for (StoryDetail.Copy copy : story.copies()) {
        Descent descent = descents.get(copy.id());
        if (descent != null) {
          children.computeIfAbsent(descent.from(), parent -> new ArrayList<>()).add(copy);
        }
      }
    }

    LineageFigure draw() {
      List<StoryDetail.Copy> fromNotHeld = children.getOrDefault(Optional.empty(), List.of());
      if (!fromNotHeld.isEmpty()) {
        nodes.add(notHeld());
        fromNotHeld.forEach(copy -> draw(copy, Optional.of(nodes.getFirst()), 1));
      }
      // The root first, then whatever no edge leads to.
      story.copies().stream()
          .filter(copy -> copy.id().equals(story.root()))
          .forEach(copy -> draw(copy, Optional.empty(), 0));
      story.copies().stream()
          .filter(copy -> !descents.containsKey(copy.id()))
          .forEach(copy -> draw(copy, Optional.empty(), 0));
      story.copies().forEach(copy -> draw(copy, Optional.empty(), 0));
      return new LineageFigure(
          List.copyOf(nodes), track.ticks(), story.copies().size() - drawn.size());
    }

    private void draw(StoryDetail.Copy copy, Optional<Node> parent, int depth) {
      if (nodes.size() >= MOST_ROWS || !drawn.add(copy.id())) {
        return;
      }
      Node node = node(copy, parent, depth);
      nodes.add(node);
      children
          .getOrDefault(Optional.of(copy.id()), List.of())
          .forEach(child -> draw(child, Optional.of(node), depth + 1));
    }

    private Node notHeld() {
      String name = story.lineage().notHeld().orElse("Unknown");
      return new Node(
          name,
          "the original, not held",
          "",
          "No article of " + name + " is held; the copies credit it.",
          Optional.empty(),
          "not-held",
          false,
          0,
          x(0),
          y(),
          x(0),
          y(),
          Optional.empty());
    }

    private Node node(StoryDetail.Copy copy, Optional<Node> parent, int depth) {
      Optional<Descent> descent = Optional.ofNullable(descents.get(copy.id()));
      boolean isCanonical = copy.id().equals(story.canonical().id());
      int level = Math.min(depth, DEEPEST);
      return new Node(
          Words.publisher(copy.publisher(), copy.id()),
          copy.relation().key() + (isCanonical ? ", canonical" : ""),
          PublishedDate.of(copy.published()).text(),
          descent
              .map(edge -> edge.why() + " " + Words.percent(edge.confidence()) + " sure.")
              .orElse("Where the story began, as far as this index holds it."),
          Optional.of(Links.article(copy.id(), from)),
          copy.relation().key(),
          descent.filter(edge -> edge.confidence() < DOUBTFUL).isPresent(),
          level,
          x(level),
          y(),
          parent.map(Node::x).orElse(x(level)),
          parent.map(Node::y).orElse(y()),
          track.place(copy.published()));
    }

    private static int x(int level) {
      return LEFT + INDENT * level;
    }

    private int y() {
      return TOP + nodes.size() * ROW + ROW / 2;
    }
  }

  /** How long it took from the first copy to the last, in words; empty for less than a minute. */
  static Optional<String> span(StoryDetail story) {
    Duration span =
        TimeTrack.of(story.copies().stream().map(StoryDetail.Copy::published).toList()).whole();
    return span.toMinutes() < 1 ? Optional.empty() : Optional.of(Words.duration(span));
  }
}
