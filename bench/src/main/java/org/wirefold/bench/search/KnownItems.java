package org.wirefold.bench.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.wirefold.analysis.AnalyzedText;
import org.wirefold.article.Article;
import org.wirefold.article.ArticleId;
import org.wirefold.bench.ScratchIndex;
import org.wirefold.bench.quality.FoldQuality;
import org.wirefold.bench.search.KnownItem.Kind;
import org.wirefold.index.SearchLease;
import org.wirefold.index.StoryIndex;
import org.wirefold.schema.StorySchema;
import org.wirefold.search.SearchRequest;
import org.wirefold.search.SearchResult;
import org.wirefold.search.StorySearch;

/**
 * Looks for known articles by queries of several kinds, beside plain Lucene in the same run, and
 * says at which place the story of the article came. A hit is right when it is that story; for
 * plain Lucene, any article of it.
 *
 * <p>{@code KnownItems ARTICLES [--index DIR] [--seed N] [--each N] [--misses KIND]}; articles in
 * any format. Queries are made by rule from bodies; those that people wrote for the fold sample,
 * {@code written.tsv}, are asked where their articles are held.
 */
public final class KnownItems {
  private static final int FIRST = 10;

  private KnownItems() {}

  public static void main(String[] args) throws IOException {
    int each = option(args, "--each").map(Integer::parseInt).orElse(150);
    Random random = new Random(option(args, "--seed").map(Long::parseLong).orElse(1L));
    Optional<Path> kept = option(args, "--index").map(Path::of);
    try (ScratchIndex scratch = ScratchIndex.create()) {
      Path folder = kept.orElse(scratch.path());
      if (!StoryIndex.isIn(folder)) {
        FoldQuality.index(List.of(args[0]), folder);
      }
      try (StoryIndex index = StoryIndex.open(folder)) {
        run(index, random, each, option(args, "--misses"));
      }
    }
  }

  private static Optional<String> option(String[] args, String name) {
    int at = List.of(args).indexOf(name);
    return at < 0 || at + 1 == args.length ? Optional.empty() : Optional.of(args[at + 1]);
  }

  private static void run(StoryIndex index, Random random, int each, Optional<String> misses)
      throws IOException {
    List<Article> articles = new ArrayList<>();
    Map<String, String> storyOf = new HashMap<>();
    List<KnownItem> items = new ArrayList<>();
    try (SearchLease lease = index.lease()) {
      for (int document = 0; document < lease.stories().documents(); document++) {
        int story = lease.stories().storyOf(document);
        if (story >= 0) {
          Article article = lease.article(document).article();
          articles.add(article);
          storyOf.put(article.id().value(), lease.story(story).id().value());
        }
      }
      QueryRules rules =
          new QueryRules(
              random,
              word -> {
                try {
                  String stem = AnalyzedText.of(word).stems().term(0);
                  return lease
                      .searcher()
                      .getIndexReader()
                      .docFreq(new Term(StorySchema.BODY, stem));
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              },
              articles.size());
      for (Kind kind : Kind.values()) {
        items.addAll(
            kind == Kind.WRITTEN ? written(lease) : made(kind, each, rules, articles, random));
      }
    }
    StorySearch search = new StorySearch(index);
    Map<Kind, List<int[]>> places = new HashMap<>();
    try (PlainSearch plain = new PlainSearch(articles)) {
      for (KnownItem item : items) {
        String wanted = storyOf.getOrDefault(item.article(), item.article());
        int ours = place(ours(search, item.query()), wanted);
        int theirs =
            place(plain.find(item.query(), FIRST).stream().map(storyOf::get).toList(), wanted);
        places.computeIfAbsent(item.kind(), k -> new ArrayList<>()).add(new int[] {ours, theirs});
        if (misses.equals(Optional.of(item.kind().label())) && ours != 1) {
          System.out.println(ours + " " + theirs + " " + item.article() + "\t" + item.query());
        }
      }
    }
    System.out.println(
        "kind        queries   MRR@10  plain   difference (95%)      success@10  plain");
    List<int[]> all = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      List<int[]> some = places.getOrDefault(kind, List.of());
      if (!some.isEmpty()) {
        print(kind.label(), some);
        all.addAll(some);
      }
    }
    print("all", all);
  }

  private static List<KnownItem> made(
      Kind kind, int each, QueryRules rules, List<Article> articles, Random random) {
    List<KnownItem> items = new ArrayList<>();
    Set<String> asked = new HashSet<>();
    for (int tries = 0; tries < 50 * each && items.size() < each; tries++) {
      Article article = articles.get(random.nextInt(articles.size()));
      rules
          .query(kind, article.body())
          .filter(asked::add)
          .ifPresent(query -> items.add(new KnownItem(kind, article.id().value(), query)));
    }
    return items;
  }

  private static List<KnownItem> written(SearchLease lease) throws IOException {
    List<KnownItem> items = new ArrayList<>();
    try (InputStream in = KnownItems.class.getResourceAsStream("written.tsv")) {
      if (in == null) {
        throw new IllegalStateException("written.tsv is not in the build");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] parts = line.split("\t", 2);
        if (lease.document(new ArticleId(parts[0])).isPresent()) {
          items.add(new KnownItem(Kind.WRITTEN, parts[0], parts[1]));
        }
      }
    }
    return items;
  }

  private static List<String> ours(StorySearch search, String query) throws IOException {
    SearchResult result =
        search.search(SearchRequest.ALL.withQuery(query).withSize(FIRST).withFacets(List.of()));
    return result.stories().stream().map(hit -> hit.story().value()).toList();
  }

  private static int place(List<String> found, String wanted) {
    return found.indexOf(wanted) + 1;
  }

  private static void print(String kind, List<int[]> places) {
    Outcome outcome =
        new Outcome(
            places.stream().mapToInt(p -> p[0]).toArray(),
            places.stream().mapToInt(p -> p[1]).toArray());
    double[] interval = outcome.interval(new Random(1));
    System.out.printf(
        Locale.ROOT,
        "%-10s %8d   %.3f   %.3f   %+.3f (%+.3f, %+.3f)   %.3f       %.3f%n",
        kind,
        places.size(),
        outcome.ourMrr(),
        outcome.plainMrr(),
        outcome.ourMrr() - outcome.plainMrr(),
        interval[0],
        interval[1],
        outcome.ourSuccess(),
        outcome.plainSuccess());
  }
}
