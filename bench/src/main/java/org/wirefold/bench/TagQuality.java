package org.wirefold.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.wirefold.analysis.AnalyzedText;
import org.wirefold.article.Article;
import org.wirefold.tag.CompanyRegistry;
import org.wirefold.tag.Tagger;
import org.wirefold.tag.TopicTree;

/**
 * Scores the companies found in articles against labels made by hand, and lists what was wrong:
 * precision, recall, and of the companies that an article is about the share found, and the share
 * found among the first. Articles of the labels that are not in the files are named and left out.
 *
 * <p>{@code TagQuality LABELS PATH...}; a line of the labels is an article's id, a tab and its
 * companies between semicolons, those it is about with {@code *} before them, by the registry's ids
 * or their names.
 */
public final class TagQuality {
  private static final Set<String> LEGAL_FORMS =
      Set.of("inc", "corp", "co", "ltd", "plc", "company", "group", "holdings", "sa", "ag", "nv");

  private final CompanyRegistry registry = CompanyRegistry.load();
  private final Tagger tagger = new Tagger(registry, TopicTree.load());
  private int expected;
  private int found;
  private int right;
  private int salient;
  private int salientFound;
  private int salientFirst;

  /** What an article has. */
  private record Label(Set<String> companies, Set<String> salient) {}

  private TagQuality() {}

  public static void main(String[] args) throws IOException {
    new TagQuality().run(Path.of(args[0]), Arrays.stream(args).skip(1).map(Path::of).toList());
  }

  private void run(Path file, List<Path> paths) throws IOException {
    Map<String, Label> labels = new LinkedHashMap<>();
    for (String line : Files.readAllLines(file)) {
      if (!line.isBlank() && !line.startsWith("#")) {
        int tab = line.indexOf('\t');
        labels.put(line.substring(0, tab), label(line.substring(tab + 1)));
      }
    }
    Map<String, Article> articles = new HashMap<>();
    Corpus.read(
        paths,
        article -> {
          if (labels.containsKey(article.id().value())) {
            articles.put(article.id().value(), article);
          }
        });
    labels.forEach(
        (id, label) -> {
          Article article = articles.get(id);
          if (article == null) {
            System.out.println(id + ": is not in the files");
          } else {
            score(id, article, label);
          }
        });
    System.out.printf(
        Locale.ROOT,
        "%d articles, %d companies: precision %.3f, recall %.3f, salient recall %.3f (%.3f first)%n",
        articles.size(),
        expected,
        share(right, found),
        share(right, expected),
        share(salientFound, salient),
        share(salientFirst, salient));
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 1 : (double) part / whole;
  }

  private Label label(String text) {
    Set<String> companies = new TreeSet<>();
    Set<String> about = new TreeSet<>();
    for (String name : List.of(text.split(";", -1))) {
      if (!name.isBlank()) {
        String key = key(name.replace("*", ""));
        companies.add(key);
        if (name.startsWith("*")) {
          about.add(key);
        }
      }
    }
    return new Label(companies, about);
  }

  private void score(String id, Article article, Label label) {
    List<String> tagged =
        tagger
            .tag(article, AnalyzedText.of(article.title()), AnalyzedText.of(article.body()))
            .companies();
    List<String> keys =
        new ArrayList<>(new LinkedHashSet<>(tagged.stream().map(this::key).toList()));
    Set<String> wrong = new TreeSet<>(keys);
    wrong.removeAll(label.companies());
    Set<String> missed = new TreeSet<>(label.companies());
    missed.removeAll(keys);
    expected += label.companies().size();
    found += keys.size();
    right += keys.size() - wrong.size();
    salient += label.salient().size();
    salientFound += (int) label.salient().stream().filter(keys::contains).count();
    List<String> first = keys.subList(0, Math.min(keys.size(), label.salient().size()));
    salientFirst += (int) label.salient().stream().filter(first::contains).count();
    if (!wrong.isEmpty() || !missed.isEmpty()) {
      System.out.println(
          id
              + (wrong.isEmpty() ? "" : "\n    wrong  " + String.join("; ", wrong))
              + (missed.isEmpty() ? "" : "\n    missed " + String.join("; ", missed)));
    }
  }

  /** One name for one company, however it is written. */
  private String key(String name) {
    String id = registry.find(name).orElse(name).toLowerCase(Locale.ROOT).replaceAll("[.,]", "");
    int space = id.lastIndexOf(' ');
    return space > 0 && LEGAL_FORMS.contains(id.substring(space + 1)) ? id.substring(0, space) : id;
  }
}
