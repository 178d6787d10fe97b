package org.wirefold.dedup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wirefold.Newsroom;
import org.wirefold.Newsroom.Report;
import org.wirefold.Seeded;
import org.wirefold.article.Article;
import org.wirefold.article.ArticleId;
import org.wirefold.article.Descent;
import org.wirefold.article.Handling;

final class LineageTest {
  private static final Sketcher SKETCHER = new Sketcher(Folding.FREQUENCIES, FoldSettings.DEFAULT);

  private final Newsroom news = new Newsroom(new Random(11));
  private final Report wire = news.report();
  private final Report edited = news.edited(wire, 40).under(news.words(6));

  @Test
  void aCopyWithAnEditThatOnlyOneOtherHasCameFromThatOne() {
    Map<String, Descent> edges =
        lineage(
            Optional.empty(),
            dated("wire", wire, 0),
            dated("middle", edited, 1),
            dated("sibling", news.edited(wire, 40), 2),
            dated("last", edited.endingWith(news.words(25)), 3));
    assertEquals("wire", from(edges, "middle"));
    assertEquals("wire", from(edges, "sibling"));
    assertEquals("middle", from(edges, "last"));
    assertTrue(edge(edges, "last").confidence() > 0.8, edges::toString);
    assertTrue(edge(edges, "last").why().contains("differ from the root"), edges::toString);
  }

  @Test
  void copiesThatNothingTellsApartAreSiblings() {
    Map<String, Descent> edges =
        lineage(Optional.empty(), dated("wire", wire, 0), dated("a", wire, 1), dated("b", wire, 2));
    assertEquals("wire", from(edges, "a"));
    assertEquals("wire", from(edges, "b"));
  }

  @Test
  void anExcerptOfAnEditedCopyCameFromTheEditedCopy() {
    Map<String, Descent> edges =
        lineage(
            Optional.empty(),
            dated("wire", wire, 0),
            dated("edited", edited, 1),
            dated("excerpt", edited.cutTo(wire.paragraphs().size() / 2), 2));
    assertEquals("edited", from(edges, "excerpt"));
  }

  @Test
  void anUndatedExcerptIsPlacedBelowWhatContainsIt() {
    Map<String, Descent> edges =
        lineage(
            Optional.empty(),
            dated("wire", wire, 0),
            Folding.article("edited", edited, Optional.empty()),
            Folding.article(
                "excerpt", edited.cutTo(wire.paragraphs().size() / 2), Optional.empty()));
    assertEquals("wire", from(edges, "edited"));
    assertEquals("edited", from(edges, "excerpt"));
  }

  @Test
  void copiesThatCreditAnAgencyNotHeldAreChildrenOfItsOriginal() {
    Map<String, Descent> edges =
        lineage(
            Optional.of("Meridian"),
            credited("first", wire, 0, "Meridian"),
            credited("second", news.edited(wire, 40), 1, "Meridian"),
            credited("third", edited, 2, "Meridian"),
            dated("fourth", edited.endingWith(news.words(25)), 3));
    assertEquals("not held", from(edges, "first"));
    assertEquals("not held", from(edges, "second"));
    assertEquals("not held", from(edges, "third"));
    assertEquals("third", from(edges, "fourth"));
  }

  @Test
  void aCopyThatCreditsAnotherCameFromThatOne() {
    Map<String, Descent> edges =
        lineage(
            Optional.empty(),
            dated("wire", wire, 0),
            Folding.article(
                "paper", "Coast Courier", wire, Optional.of(Folding.DAY), Optional.empty()),
            credited("blog", news.edited(wire, 60), 2, "Coast Courier"));
    assertEquals("paper", from(edges, "blog"));
  }

  @Test
  void aLaterVersionOfOnePublisherCameFromItsEarlierOne() {
    Map<String, Descent> edges =
        lineage(
            Optional.empty(),
            dated("wire", wire, 0),
            Folding.article(
                "early", "Coast Courier", edited, Optional.of(Folding.DAY), Optional.empty()),
            Folding.article(
                "late",
                "Coast Courier",
                news.edited(edited, 30),
                Optional.of(Folding.DAY.plusDays(1)),
                Optional.empty()));
    assertEquals("early", from(edges, "late"));
  }

  @Test
  void anUpdateCameFromItsPublishersFirstVersionThoughAnExcerptLacksTheSameParts() {
    String body = wire.body();
    for (int at = 200; at + 60 < body.length(); at += 180) {
      body = body.substring(0, body.indexOf(' ', at)) + body.substring(body.indexOf(' ', at + 60));
    }
    Report half = new Report(wire.title(), List.of(body), wire.facts());
    Article update =
        Folding.article(
                "update",
                "wire",
                half.endingWith(news.words(25)).under(news.words(6)),
                Optional.of(Folding.DAY.plusDays(2)),
                Optional.empty())
            .toBuilder()
            .handling(Handling.USUAL.withRevision(Handling.Revision.UPDATE, 2))
            .build();
    Map<String, Descent> edges =
        lineage(Optional.empty(), dated("wire", wire, 0), dated("excerpt", half, 1), update);
    assertEquals("wire", from(edges, "update"));
    assertTrue(edge(edges, "update").why().contains("same publisher"), edges::toString);
  }

  /** Of families whose copies were all changed a little, most parents are found. */
  @Test
  void mostParentsOfMadeUpFamiliesAreFound() {
    int[] right = new int[2];
    Seeded.trials(
        5_000,
        20,
        random -> {
          Family family = new Family(random, 30);
          Map<String, Descent> edges = lineage(Optional.empty(), family.articles());
          family.parents.forEach(
              (child, parent) -> {
                right[0] += from(edges, child).equals(parent) ? 1 : 0;
                right[1]++;
              });
        });
    assertTrue(right[0] >= 0.85 * right[1], () -> right[0] + " of " + right[1] + " parents");
  }

  /** Whatever the dates say, the edges are a tree that holds every copy, the root at its top. */
  @Test
  void theEdgesAreATree() {
    Seeded.trials(
        20,
        random -> {
          Family family = new Family(random, 25);
          List<Article> articles = new ArrayList<>(List.of(family.articles()));
          for (int i = 1; i < articles.size(); i++) {
            if (random.nextInt(3) == 0) {
              articles.set(i, articles.get(i).toBuilder().published(Optional.empty()).build());
            }
          }
          boolean held = random.nextBoolean();
          Map<String, Descent> edges =
              lineage(
                  held ? Optional.empty() : Optional.of("Meridian"),
                  articles.toArray(Article[]::new));
          assertEquals(articles.size() - (held ? 1 : 0), edges.size());
          for (String copy : edges.keySet()) {
            Set<String> seen = new HashSet<>();
            for (String at = copy; edges.containsKey(at); at = from(edges, at)) {
              assertTrue(seen.add(at), () -> "a circle through " + copy + " in " + edges);
            }
            double confidence = edge(edges, copy).confidence();
            assertTrue(confidence >= 0 && confidence <= 1, edges::toString);
          }
        });
  }

  @Test
  void aStoryOfManyCopiesIsWorkedOutToo() {
    Family family = new Family(new Random(3), 600);
    assertEquals(599, lineage(Optional.empty(), family.articles()).size());
  }

  /**
   * A root, and copies each made of an earlier one: edited, cut, added to, under a new headline.
   */
  private static final class Family {
    private final Map<String, String> parents = new HashMap<>();
    private final List<Report> reports = new ArrayList<>();

    Family(Random random, int size) {
      Newsroom news = new Newsroom(random);
      reports.add(news.report());
      for (int i = 1; i < size; i++) {
        int parent =
            random.nextInt(Math.min(i, 6)) == 0 ? random.nextInt(i) : random.nextInt(i) / 2;
        Report from = reports.get(parent);
        Report copy = news.edited(from, 20 + random.nextInt(60));
        switch (random.nextInt(4)) {
          case 0 -> copy = copy.cutTo(Math.max(4, copy.paragraphs().size() - 2));
          case 1 -> copy = copy.endingWith(news.words(20));
          case 2 -> copy = copy.under(news.words(6));
          default -> {}
        }
        reports.add(copy);
        parents.put("c" + i, "c" + parent);
      }
    }

    Article[] articles() {
      Article[] articles = new Article[reports.size()];
      for (int i = 0; i < articles.length; i++) {
        articles[i] = dated("c" + i, reports.get(i), i);
      }
      return articles;
    }
  }

  private static Article dated(String id, Report report, int day) {
    return Folding.article(id, report, Optional.of(Folding.DAY.plusDays(day)));
  }

  private static Article credited(String id, Report report, int day, String credit) {
    return Folding.article(
        id, id, report, Optional.of(Folding.DAY.plusDays(day)), Optional.of(credit));
  }

  /** The first article is the root. */
  private static Map<String, Descent> lineage(Optional<String> notHeld, Article... articles) {
    ArticleId root = articles[0].id();
    List<Sketch> copies = new ArrayList<>();
    for (Article article : articles) {
      copies.add(SKETCHER.sketch(article));
    }
    copies.sort(
        Comparator.<Sketch, Boolean>comparing(s -> s.published.isEmpty())
            .thenComparing(s -> s.published.map(p -> p.start().toString()).orElse("")));
    int at = copies.stream().map(s -> s.id).toList().indexOf(root);
    Map<String, Descent> edges = new HashMap<>();
    for (Descent edge : Lineage.of(copies, at, notHeld)) {
      edges.put(edge.to().value(), edge);
    }
    return edges;
  }

  private static Descent edge(Map<String, Descent> edges, String id) {
    return Optional.ofNullable(edges.get(id)).orElseThrow(() -> new AssertionError(edges));
  }

  private static String from(Map<String, Descent> edges, String id) {
    return edge(edges, id).from().map(ArticleId::value).orElse("not held");
  }
}
