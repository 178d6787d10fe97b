package org.wirefold.server.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wirefold.article.ArticleId;
import org.wirefold.article.Decision;
import org.wirefold.article.Descent;
import org.wirefold.article.Evidence;
import org.wirefold.article.Furniture;
import org.wirefold.article.Handling;
import org.wirefold.article.Handling.Revision;
import org.wirefold.article.Handling.Status;
import org.wirefold.article.Relation;
import org.wirefold.article.StoryId;
import org.wirefold.search.ArticleDetail;
import org.wirefold.search.Facet;
import org.wirefold.search.SearchResult;
import org.wirefold.search.SearchResult.Copies;
import org.wirefold.search.SearchResult.Hit;
import org.wirefold.search.SearchResult.Item;
import org.wirefold.search.SearchResult.Snippet;
import org.wirefold.search.SearchResult.Total;
import org.wirefold.search.StoryDetail;
import org.wirefold.search.Tag;
import org.wirefold.tag.Mention;

/** What a search could answer, made by hand. */
final class SampleRecords {
  static final StoryId FERRY = new StoryId("s1f00d5e7a2b4c6d8");

  /** What no page may run or let through unescaped. */
  static final String SCRIPT = "<script>alert(1)</script>";

  private SampleRecords() {}

  static SearchResult result() {
    return new SearchResult(
        "ferry battery",
        Optional.empty(),
        Optional.empty(),
        new Total(3, 8),
        List.of(ferryHit(), loneHit(), undatedHit()),
        facets(),
        Optional.of("cursor+2"),
        4);
  }

  static SearchResult nothing(String query) {
    return new SearchResult(
        query,
        Optional.empty(),
        Optional.empty(),
        new Total(0, 0),
        List.of(),
        List.of(facet("company", 0, new Facet.Value("huawei", "Huawei", 0, true))),
        Optional.empty(),
        1);
  }

  static SearchResult relaxed() {
    return new SearchResult(
        "ferry batery",
        Optional.of("Nothing matches \"batery\"; showing what \"battery\" finds."),
        Optional.of(new SearchResult.Relaxed("ferry battery", new Total(3, 8))),
        new Total(0, 0),
        List.of(ferryHit()),
        List.of(),
        Optional.empty(),
        7);
  }

  private static Hit ferryHit() {
    return new Hit(
        FERRY,
        9.1f,
        copy(
            "harbourpost.example/ferry",
            "First battery ferry crosses the strait on a single charge",
            Optional.of("Harbour Post"),
            Optional.of("Coastal Wire"),
            Optional.of("2024-05-28T09:30:00Z")),
        List.of(
            snippet(
                "The <Aurora> made the 41-kilometre crossing on one charge, the first ferry of its"
                    + " size to do so, with a fifth of its battery left on arrival.",
                "ferry",
                "battery"),
            snippet("“We were told a ferry could not do it in winter,” said its master.", "ferry")),
        new Copies(
            5,
            4,
            List.of(
                item("coastalwire.example/1", "Coastal Wire", "2024-05-28", Relation.ORIGINAL, 1),
                item(
                    "harbourpost.example/ferry",
                    "Harbour Post",
                    "2024-05-28T09:30:00Z",
                    Relation.EXACT,
                    0.998),
                item(
                    "dailylantern.example/7",
                    "The Daily Lantern",
                    "2024-05-28T11:02:00Z",
                    Relation.EDITED,
                    0.93),
                item(
                    "northkey.example/briefs",
                    "North Key Briefs",
                    "2024-05-29",
                    Relation.EXCERPT,
                    0.41),
                item(
                    "islander.example/aurora", "Islander", "2024-05-30", Relation.REWRITE, 0.22))));
  }

  private static Hit loneHit() {
    return new Hit(
        new StoryId("s2"),
        6.5f,
        copy(
            "seeds/004_grid.txt",
            "Grid operator says ports must book night power two years ahead",
            Optional.of("Meridian Daily"),
            Optional.empty(),
            Optional.of("2024-05")),
        List.of(
            snippet(
                "Charging one large ferry draws as much as a town of nine thousand, and the"
                    + " operator wants a battery on every quay that serves three or more.",
                "ferry",
                "battery")),
        new Copies(1, 1, List.of()));
  }

  private static Hit undatedHit() {
    return new Hit(
        new StoryId("s3"),
        2.5f,
        copy(
            "dump.csv#17",
            "渡轮公司订购十二艘电池动力船，交付期至二〇二八年",
            Optional.of("海峡日报"),
            Optional.empty(),
            Optional.empty()),
        List.of(snippet("该公司表示，新船将使用本地生产的电池组。", "电池")),
        new Copies(
            2,
            2,
            List.of(
                new Item(
                    new ArticleId("dump.csv#17"),
                    Optional.of("海峡日报"),
                    Optional.empty(),
                    Relation.ORIGINAL,
                    1,
                    Optional.empty()),
                new Item(
                    new ArticleId("dump.csv#21"),
                    Optional.empty(),
                    Optional.empty(),
                    Relation.UPDATE,
                    0.77,
                    Optional.empty()))));
  }

  static SearchResult.Copy copy(
      String id,
      String title,
      Optional<String> publisher,
      Optional<String> credit,
      Optional<String> published) {
    return new SearchResult.Copy(
        new ArticleId(id),
        title,
        id.startsWith("seeds"),
        Optional.of("https://" + id),
        publisher,
        credit,
        List.of("Ida Brandt"),
        published,
        Optional.of("day"),
        List.of(new Tag("norvolt", "Norvolt"), new Tag("strait-lines", "Strait Lines")),
        List.of(new Tag("shipping", "Shipping"), new Tag("energy", "Energy")));
  }

  private static Item item(
      String id, String publisher, String published, Relation relation, double similarity) {
    return new Item(
        new ArticleId(id),
        Optional.of(publisher),
        Optional.of(published),
        relation,
        similarity,
        Optional.of("https://" + id));
  }

  /** A snippet that highlights the first place of each word. */
  static Snippet snippet(String text, String... words) {
    List<int[]> highlights = new ArrayList<>();
    for (String word : words) {
      int start = text.indexOf(word);
      highlights.add(new int[] {start, start + word.length()});
    }
    return new Snippet(text, highlights);
  }

  static List<Facet> facets() {
    return List.of(
        facet(
            "company",
            14,
            new Facet.Value("norvolt", "Norvolt", 3, true),
            new Facet.Value("strait-lines", "Strait Lines", 2, false),
            new Facet.Value(
                "meridian-grid", "Meridian Grid Operations and Transmission", 1, false)),
        facet(
            "topic",
            0,
            new Facet.Value("shipping", "Shipping", 3, false),
            new Facet.Value("energy", "Energy", 2, false),
            new Facet.Value("weather", "Weather", 0, false)),
        facet("person", 2, new Facet.Value("ida-brandt", "Ida Brandt", 2, false)),
        facet("place", 0, new Facet.Value("north-key", "North Key", 1, false)),
        facet("org", 0),
        facet(
            "publisher",
            3,
            new Facet.Value("harbour-post", "Harbour Post", 2, false),
            new Facet.Value("coastal-wire", "Coastal Wire", 1, false),
            new Facet.Value("meridian-daily", "Meridian Daily", 1, false)),
        facet(
            "published",
            0,
            new Facet.Value("2024", "2024", 1_203, false),
            new Facet.Value("2024-05", "May 2024", 2, false)),
        facet("copies", 0, new Facet.Value("2-5", "2-5", 2, false)),
        facet("language", 0, new Facet.Value("en", "English", 2, false)));
  }

  static Facet facet(String dimension, long more, Facet.Value... values) {
    return new Facet(dimension, List.of(values), more);
  }

  static StoryDetail story() {
    return storyBy("Harbour Post");
  }

  /** The same, the second publisher's name written in this way. */
  static StoryDetail storyBy(String secondPublisher) {
    return new StoryDetail(
        FERRY,
        List.of(new StoryId("s0ld")),
        new ArticleId("coastalwire.example/1"),
        Optional.of("Reuters"),
        copy(
            "harbourpost.example/ferry",
            "First battery ferry crosses the strait on a single charge",
            Optional.of("Harbour Post"),
            Optional.of("Coastal Wire"),
            Optional.of("2024-05-28T09:30:00Z")),
        List.of(
            storyCopy(
                "coastalwire.example/1",
                "Battery ferry crosses strait on one charge",
                "Coastal Wire",
                "2024-05-28",
                Relation.ORIGINAL,
                1,
                Optional.empty()),
            storyCopy(
                "harbourpost.example/ferry",
                "First battery ferry crosses the strait on a single charge",
                secondPublisher,
                "2024-05-28T09:30:00Z",
                Relation.EXACT,
                0.998,
                Optional.of("The same words: 312 of 313 three-word runs, the longest 298 words.")),
            storyCopy(
                "dailylantern.example/7",
                "Strait crossed without a drop of diesel",
                "The Daily Lantern",
                "2024-05-28T11:02:00Z",
                Relation.EDITED,
                0.93,
                Optional.of("Shares 287 three-word runs and all 4 quotes; headline is new.")),
            storyCopy(
                "northkey.example/briefs",
                "In brief: the Aurora arrives",
                "North Key Briefs",
                "2024-05-29",
                Relation.EXCERPT,
                0.41,
                Optional.of("All of it stands in the original, in one run of 120 words.")),
            storyCopy(
                "islander.example/aurora",
                "How the Aurora made it",
                "Islander",
                "2024-05-30",
                Relation.REWRITE,
                0.22,
                Optional.of("Retold: 3 quotes, 6 numbers and 5 names are the same."))),
        new StoryDetail.Lineage(
            Optional.of("Reuters"),
            List.of(
                new Descent(
                    Optional.empty(),
                    new ArticleId("coastalwire.example/1"),
                    0.95,
                    "It credits Reuters."),
                new Descent(
                    Optional.of(new ArticleId("harbourpost.example/ferry")),
                    new ArticleId("northkey.example/briefs"),
                    0.71,
                    "Both differ from the root in the same 3 runs of three words."))),
        List.of(
            new Decision(
                Decision.Kind.MERGE,
                List.of(
                    new ArticleId("coastalwire.example/1"),
                    new ArticleId("islander.example/aurora")),
                Instant.parse("2024-06-01T08:00:00Z"),
                Optional.of("Ines"),
                Optional.of("<b>same ferry</b>"))));
  }

  private static StoryDetail.Copy storyCopy(
      String id,
      String title,
      String publisher,
      String published,
      Relation relation,
      double similarity,
      Optional<String> sentence) {
    return new StoryDetail.Copy(
        new ArticleId(id),
        title,
        Optional.of("https://" + id),
        Optional.of(publisher),
        Optional.of("Coastal Wire"),
        Optional.of(published),
        Revision.NONE,
        relation,
        similarity,
        sentence.map(text -> new Evidence(287, similarity, 120, List.of(), 6, 0.99, text)));
  }

  /** A story of so many copies, hours apart, with these edges. */
  static StoryDetail story(int copies, List<Descent> edges) {
    List<StoryDetail.Copy> held = new ArrayList<>();
    for (int i = 0; i < copies; i++) {
      held.add(
          storyCopy(
              LineageFigureTest.id(i).value(),
              "The ferry, told by paper " + i,
              "Paper " + i,
              Instant.parse("2024-05-28T09:30:00Z").plusSeconds(3600L * i).toString(),
              i == 0 ? Relation.ORIGINAL : Relation.EDITED,
              0.9,
              Optional.of("Much is the same.")));
    }
    return new StoryDetail(
        FERRY,
        List.of(),
        LineageFigureTest.id(0),
        Optional.empty(),
        copy(
            LineageFigureTest.id(0).value(),
            "The ferry",
            Optional.of("Paper 0"),
            Optional.empty(),
            Optional.of("2024-05-28T09:30:00Z")),
        held,
        new StoryDetail.Lineage(Optional.empty(), edges),
        List.of());
  }

  static ArticleDetail withMentions(ArticleDetail a, List<Mention> mentions) {
    return new ArticleDetail(
        a.id(),
        a.story(),
        a.relation(),
        a.similarity(),
        a.title(),
        a.titleInferred(),
        a.otherTitles(),
        a.summary(),
        a.body(),
        a.url(),
        a.publisher(),
        a.credit(),
        a.authors(),
        a.editors(),
        a.published(),
        a.publishedPrecision(),
        a.publishedOrigin(),
        a.dateline(),
        a.language(),
        a.section(),
        a.companies(),
        a.topics(),
        a.people(),
        a.places(),
        a.organisations(),
        a.handling(),
        a.origins(),
        a.file(),
        a.furniture(),
        mentions);
  }

  static ArticleDetail article() {
    return article(
        "First battery ferry crosses the strait on a single charge",
        "Harbour Post",
        "https://harbourpost.example/ferry",
        """
        The Aurora made the 41-kilometre crossing on one charge on Tuesday, the first ferry of its \
        size to do so, with a fifth of its battery left on arrival.

        “We were told it could not be done in winter,” said Ida Brandt, its master. “It was four \
        degrees this morning, with the wind on the bow, and we had power to spare.”

        Strait Lines, which runs nine ships on the route, has ordered two more from the same yard. \
        Norvolt, which built the battery, said the cells would last eleven years at three crossings \
        a day before they move to a second life on the quay.

        The grid is the harder part. Charging one ship draws as much as a town of nine thousand, \
        and the operator wants ports to book night power two years ahead.""");
  }

  static ArticleDetail article(String title, String publisher, String url, String body) {
    return new ArticleDetail(
        new ArticleId("harbourpost.example/ferry"),
        FERRY,
        Relation.EXACT,
        0.998,
        title,
        true,
        List.of("The ship that leaves no smoke"),
        List.of("41 kilometres on one charge", "Two more ships ordered from the same yard"),
        body,
        Optional.of(url),
        Optional.of(publisher),
        Optional.of("Coastal Wire"),
        List.of("Tom Aldous", "Mira Sand"),
        List.of("Jo Field"),
        Optional.of("2024-05-28T09:30:00Z"),
        Optional.of("instant"),
        Optional.of("JSON-LD"),
        Optional.of("NORTH KEY"),
        "en",
        Optional.of("Shipping"),
        List.of(new Tag("norvolt", "Norvolt"), new Tag("strait-lines", "Strait Lines")),
        List.of(new Tag("shipping", "Shipping"), new Tag("energy", "Energy")),
        List.of(new Tag("ida-brandt", "Ida Brandt")),
        List.of(new Tag("north-key", "North Key")),
        List.of(),
        new Handling(Status.USABLE, Revision.UPDATE, Optional.empty(), true, 2),
        Map.of("credit", "sign-off, inferred", "published", "JSON-LD"),
        "crawl/2024-05.warc.gz:118",
        List.of(
            new Furniture("Share this article  Facebook  Mail", "share-buttons"),
            new Furniture("You may also like: Ten quays to see before they close", "teaser")),
        List.of());
  }
}
