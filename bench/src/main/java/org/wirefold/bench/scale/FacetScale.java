package org.wirefold.bench.scale;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.wirefold.analysis.AnalyzedText;
import org.wirefold.analysis.Stems;
import org.wirefold.index.SearchLease;
import org.wirefold.index.StoryIndex;
import org.wirefold.schema.Dimension;
import org.wirefold.schema.StorySchema;
import org.wirefold.search.Facet;
import org.wirefold.search.SearchRequest;
import org.wirefold.search.StorySearch;

/**
 * Measures searches that count all dimensions, with a company selected, in a large index that is
 * made quickly: over HTTP, by how much the words match; then what a facet click on the page costs,
 * an export of everything in little memory, and what opening the index takes.
 *
 * <p>{@code FacetScale INDEX COUNT PATH...}: the index is made where it is not there, after the
 * articles at the paths, which are indexed beside it. {@code -Dasked=N} asks so many times in each line of the table.
 */
public final class FacetScale {
  private static final int ASKED = Integer.getInteger("asked", 200);
  private static final int WARM_UP = 100;
  private static final int WORDS = 20;
  private static final String SERVER_HEAP = "4g";
  private static final String EXPORT_HEAP = "512m";

  private FacetScale() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    Path folder = Path.of(args[0]);
    if (!StoryIndex.isIn(folder)) {
      Path sample = folder.resolveSibling(folder.getFileName() + "-sample");
      List<String> paths = Arrays.asList(args).subList(2, args.length);
      MadeIndex.make(folder, Integer.parseInt(args[1]), sample, paths);
      System.gc();
    }
    List<Band> bands = opened(folder);
    try (ServedIndex served = ServedIndex.start(folder, SERVER_HEAP)) {
      System.out.println("                                      p50      p99      most (ms)");
      for (Band band : bands) {
        for (int i = 0; i < WARM_UP; i++) {
          served.millis("/api/search?" + band.parameters(i));
          served.millis("/?" + band.parameters(i));
        }
        time(served, "all dimensions, " + band.name, band, "/api/search?");
        time(served, "  in all copies", band, "/api/search?fold=false&");
        time(served, "  the page", band, "/?");
      }
    }
    export(folder, "jsonl", "id,title,publisher,published,story,relation,companies,topics");
    export(folder, "tsv", "id,story,relation");
  }

  /** Queries that match about as much, and companies to select. */
  private record Band(String name, List<String> words, List<String> companies) {
    String parameters(int i) {
      String word = words.get(i % words.size());
      String company = companies.get(i / words.size() % companies.size());
      return "company="
          + URLEncoder.encode(company, StandardCharsets.UTF_8)
          + (word.isEmpty() ? "" : "&q=" + word);
    }
  }

  private static double heap() {
    System.gc();
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6;
  }

  /** Opens the index as the server does, and chooses what to ask. */
  private static List<Band> opened(Path folder) throws IOException {
    double before = heap();
    long start = System.nanoTime();
    try (StoryIndex index = StoryIndex.open(folder)) {
      double opened = (System.nanoTime() - start) / 1e9;
      StorySearch search = new StorySearch(index);
      search.warm();
      double warm = (System.nanoTime() - start) / 1e9;
      System.out.printf(
          Locale.ROOT,
          "%s; opened in %.2f s, made ready in %.2f s; %.0f MB of heap held%n",
          search.size(),
          opened,
          warm,
          heap() - before);
      Facet facet = search.facet(SearchRequest.ALL, Dimension.COMPANY, "", 10);
      List<String> companies = facet.values().stream().map(Facet.Value::value).toList();
      try (SearchLease lease = index.lease()) {
        double articles = lease.stories().articles();
        for (Dimension dimension : Dimension.values()) {
          if (dimension != Dimension.COPIES) {
            System.out.print(dimension.key() + " " + lease.ordinals(dimension).count() + ", ");
          }
        }
        System.out.println("values; companies " + companies);
        return List.of(
            new Band("up to 1%", words(lease, .004 * articles, .01 * articles), companies),
            new Band("about 10%", words(lease, .08 * articles, .11 * articles), companies),
            new Band("everything", List.of("", "*"), companies),
            new Band("most, by words", words(lease, .3 * articles, articles), companies));
      }
    }
  }

  /** Words that so many bodies have. */
  private static List<String> words(SearchLease lease, double least, double most)
      throws IOException {
    List<String> words = new ArrayList<>();
    TermsEnum terms =
        MultiTerms.getTerms(lease.searcher().getIndexReader(), StorySchema.BODY).iterator();
    for (BytesRef term = terms.next(); term != null; term = terms.next()) {
      if (terms.docFreq() >= least && terms.docFreq() <= most) {
        String word = term.utf8ToString();
        Stems stems = AnalyzedText.of(word).stems();
        if (word.matches("[a-z]{3,}") && stems.size() == 1 && stems.term(0).equals(word)) {
          words.add(word);
        }
      }
    }
    Collections.shuffle(words, new Random(1));
    return words.subList(0, Math.min(WORDS, words.size()));
  }

  private static void time(ServedIndex served, String name, Band band, String path)
      throws IOException, InterruptedException {
    double[] millis = new double[ASKED];
    for (int i = 0; i < ASKED; i++) {
      millis[i] = served.millis(path + band.parameters(i));
    }
    Arrays.sort(millis);
    System.out.printf(
        Locale.ROOT,
        "%-32s %8.1f %8.1f %8.1f%n",
        name,
        millis[ASKED / 2],
        millis[(int) (ASKED * .99) - 1],
        millis[ASKED - 1]);
  }

  private static void export(Path folder, String format, String fields)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(
                ServedIndex.command(
                    folder, EXPORT_HEAP, "export", "--format", format, "--fields", fields))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    long rows = 0;
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      while (lines.readLine() != null) {
        rows++;
      }
    }
    System.out.printf(
        Locale.ROOT,
        "export as %s with -Xmx%s: exit code %d, %d rows in %.0f s%n",
        format,
        EXPORT_HEAP,
        process.waitFor(),
        rows,
        (System.nanoTime() - start) / 1e9);
  }
}
