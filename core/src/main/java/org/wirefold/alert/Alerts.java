package org.wirefold.alert;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.wirefold.article.SavedSearch;
import org.wirefold.article.Story;
import org.wirefold.article.StoryId;
import org.wirefold.index.HeldArticles;
import org.wirefold.index.StoryIndex;
import org.wirefold.index.StoryWriter;
import org.wirefold.search.SearchParameters;
import org.wirefold.search.SearchRequest;
import org.wirefold.search.StoryDetail;
import org.wirefold.search.StorySearch;

/**
 * Searches that a person saved, kept in the index with the stories they have been told of. What is
 * news is a story, never a copy: one that was reported, under this or a former id, is not reported
 * again. Each call takes the writer's lock; readers read on. Stateless.
 */
public final class Alerts {
  private Alerts() {}

  /** What a saved search has to report. */
  public record Report(String name, Map<String, List<String>> parameters, List<StoryDetail> news) {}

  /**
   * Saves a search; what it finds now is no news any more.
   *
   * @return how many stories it finds now
   * @throws IllegalArgumentException if the name is taken, or the search cannot be read
   */
  public static int add(Path index, int keyRate, String name, SearchRequest request)
      throws IOException {
    try (StoryWriter writer = StoryWriter.reopen(index, keyRate);
        StoryIndex reading = StoryIndex.open(index)) {
      if (find(writer.held(), name).isPresent()) {
        throw new IllegalArgumentException(
            "\"" + name + "\" is saved already; choose another name, or remove it first");
      }
      List<String> known = ids(stories(reading, request));
      writer.put(
          new SavedSearch(
              name, SearchParameters.write(request), Instant.now(), Optional.empty(), known));
      writer.commit();
      return known.size();
    }
  }

  /** All of them, by name. */
  public static List<SavedSearch> list(Path index) throws IOException {
    try (StoryIndex reading = StoryIndex.open(index);
        var lease = reading.lease()) {
      return lease.held().savedSearches();
    }
  }

  /** Forgets one; false where none has the name. */
  public static boolean remove(Path index, int keyRate, String name) throws IOException {
    try (StoryWriter writer = StoryWriter.reopen(index, keyRate)) {
      Optional<SavedSearch> search = find(writer.held(), name);
      if (search.isPresent()) {
        writer.remove(search.get());
        writer.commit();
      }
      return search.isPresent();
    }
  }

  /**
   * What is new since the last run, the latest story first; from then on it is not new any more.
   *
   * @param only this one; all where absent
   * @throws IllegalArgumentException if none has that name
   */
  public static List<Report> run(Path index, int keyRate, Optional<String> only)
      throws IOException {
    List<Report> reports = new ArrayList<>();
    try (StoryWriter writer = StoryWriter.reopen(index, keyRate);
        StoryIndex reading = StoryIndex.open(index)) {
      List<SavedSearch> searches =
          writer.held().savedSearches().stream()
              .filter(search -> only.isEmpty() || search.name().equals(only.get()))
              .toList();
      if (searches.isEmpty() && only.isPresent()) {
        throw new IllegalArgumentException(
            "no search is saved as \"" + only.get() + "\"; see `wirefold alert list`");
      }
      for (SavedSearch search : searches) {
        Set<String> reported = new HashSet<>(search.reported());
        List<Story> found = stories(reading, SearchParameters.read(search.parameters()));
        List<Story> news = found.stream().filter(story -> !isReported(story, reported)).toList();
        reports.add(
            new Report(
                search.name(), search.parameters(), details(news, new StorySearch(reading))));
        writer.put(
            search.ran(
                Instant.now(),
                Stream.concat(search.reported().stream(), ids(news).stream()).toList()));
      }
      writer.commit();
    }
    return reports;
  }

  private static Optional<SavedSearch> find(HeldArticles held, String name) throws IOException {
    return held.savedSearches().stream().filter(s -> s.name().equals(name)).findFirst();
  }

  private static List<Story> stories(StoryIndex index, SearchRequest request) throws IOException {
    List<Story> stories = new ArrayList<>();
    new StorySearch(index).stories(request, stories::add);
    return stories;
  }

  private static List<String> ids(List<Story> stories) {
    return stories.stream().map(story -> story.id().value()).toList();
  }

  private static boolean isReported(Story story, Set<String> reported) {
    return Stream.concat(Stream.of(story.id()), story.formerIds().stream())
        .map(StoryId::value)
        .anyMatch(reported::contains);
  }

  private static List<StoryDetail> details(List<Story> news, StorySearch search)
      throws IOException {
    List<StoryDetail> details = new ArrayList<>();
    for (Story story : news) {
      search.story(story.id().value()).ifPresent(details::add);
    }
    details.sort(
        Comparator.comparing((StoryDetail d) -> d.canonical().published().orElse("")).reversed());
    return details;
  }
}
