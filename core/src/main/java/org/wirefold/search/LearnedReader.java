package org.wirefold.search;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.wirefold.article.LearnedBlock;
import org.wirefold.index.HeldArticles;

/** Reads what was learnt to be furniture, and counts where it stands. For one lease. */
final class LearnedReader {
  private final HeldArticles held;

  LearnedReader(HeldArticles held) {
    this.held = held;
  }

  /** Those asked for, by publisher, the most frequent first. */
  List<LearnedDetail> read(Predicate<LearnedBlock> wanted) throws IOException {
    List<LearnedDetail> details = new ArrayList<>();
    for (LearnedBlock block : held.learned()) {
      if (wanted.test(block)) {
        details.add(detail(block));
      }
    }
    details.sort(
        Comparator.comparing(LearnedDetail::publisher)
            .thenComparing(Comparator.comparingInt(LearnedDetail::articles).reversed())
            .thenComparing(LearnedDetail::text));
    return details;
  }

  private LearnedDetail detail(LearnedBlock block) throws IOException {
    List<Long> handles = new ArrayList<>();
    held.blockHolders(
        new long[] {block.hash()}, Integer.MAX_VALUE, (key, handle) -> handles.add(handle));
    Set<Long> stories = new HashSet<>();
    List<Instant> dates = new ArrayList<>();
    for (long handle : handles) {
      stories.add(held.storyOf(handle));
      held.published(handle).ifPresent(dates::add);
    }
    return new LearnedDetail(
        block.outlet().name(),
        block.rule(),
        block.text(),
        handles.size(),
        stories.size(),
        dates.stream().min(Comparator.naturalOrder()).flatMap(LearnedReader::day),
        dates.stream().max(Comparator.naturalOrder()).flatMap(LearnedReader::day),
        block.examples());
  }

  private static Optional<String> day(Instant instant) {
    return Optional.of(instant.atZone(ZoneOffset.UTC).toLocalDate().toString());
  }
}
