package org.wirefold.dedup;

import com.carrotsearch.hppc.LongIntHashMap;
import com.carrotsearch.hppc.cursors.LongIntCursor;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.wirefold.article.ArticleId;

/**
 * Which articles a batch's articles may be copies of: those that share a few telling keys, in the
 * index or in the batch itself.
 *
 * <p>A key that few articles have nominates all of them. One that many have may be furniture, a
 * template, or a story that hundreds of sites run; it nominates only the first few of them, which
 * is where such a story has its root, so that the work stays bounded whatever it is. Keys only
 * nominate; {@link CopyVerifier} decides.
 *
 * <p>Owned by the folding thread until it is made; then thread-safe.
 */
final class Nominations {
  /** How many articles a common key nominates: the first. */
  private static final int OF_COMMON = 3;

  /** How many earlier articles are nominated for one at most. */
  private static final int MOST = 8;

  /** How many are told where it is asked what else shares keys. */
  private static final int MOST_EARLIER = 48;

  /** How many later ones, and among how many they are looked for. */
  private static final int MOST_LATER = 32;

  private static final int EXAMINED = 256;

  /**
   * An article that another may be a copy of.
   *
   * @param handle in the source; below 0 for one of the batch
   */
  record Nominee(Turn turn, long handle) {
    boolean isInBatch() {
      return handle < 0;
    }
  }

  private record Shared(long handle, int points) {}

  private final List<Sketch> batch;
  private final KeyHolders holders;
  private final Duration window;

  /** Nothing in the source that is asked about is later than this. */
  private final Instant latest;

  /** For each article of the batch: with whom it shares keys, and their points. */
  private final LongIntHashMap[] shared;

  private Nominations(
      List<Sketch> batch, CandidateSource source, KeyHolders holders, Duration window)
      throws IOException {
    this.batch = batch;
    this.latest =
        source.hasUndated() ? Instant.MAX : source.latest(KeyHolders.latest(batch, window));
    this.window = window;
    this.holders = holders;
    this.shared = new LongIntHashMap[batch.size()];
    Arrays.setAll(shared, place -> new LongIntHashMap());
    holders.forEach(this::count);
  }

  /** Nominates articles of the source and of the batch. */
  static Nominations of(List<Sketch> batch, CandidateSource source, Duration window)
      throws IOException {
    return of(batch, source, window, KeyHolders.NOBODY);
  }

  /**
   * Nominates articles of the source and of the batch.
   *
   * @param batch in the order of {@link Turn}
   * @param leftOut articles of the source to be overlooked
   */
  static Nominations of(
      List<Sketch> batch, CandidateSource source, Duration window, Predicate<ArticleId> leftOut)
      throws IOException {
    return new Nominations(batch, source, new KeyHolders(batch, source, window, leftOut), window);
  }

  /**
   * Counts one key. Each holder asks for those only that stand before it, so that it does not
   * matter what has arrived since; one that is held already is told as a later one to whom of the
   * batch it would have asked for.
   */
  private void count(long[] holders, int count) {
    for (int i = 0; i < count; i++) {
      KeyRarity rarity = KeyRarity.of(i);
      int nominated = rarity == KeyRarity.COMMON ? OF_COMMON : i;
      for (int j = 0; j < nominated; j++) {
        if (holders[i] < 0) {
          shared[(int) (-1 - holders[i])].addTo(holders[j], rarity.points());
        } else if (holders[j] < 0) {
          shared[(int) (-1 - holders[j])].addTo(holders[i], rarity.points());
        }
      }
    }
  }

  /**
   * Of whom an article may be a copy, most telling keys first. Those that are earlier than it and
   * those that are later are chosen apart, so that which of the earlier ones are does not depend on
   * what has arrived since.
   */
  record Nominees(List<Nominee> earlier, List<Nominee> later) {
    List<Nominee> all() {
      return Stream.concat(earlier.stream(), later.stream()).toList();
    }
  }

  /** The nominees of the article at this place of the batch. */
  Nominees of(int place) throws IOException {
    List<Shared> candidates = candidates(place);
    Turn turn = batch.get(place).turn();
    int mostLater = turn.at().isAfter(latest) ? 0 : MOST_LATER;
    List<Nominee> earlier = new ArrayList<>();
    List<Nominee> later = new ArrayList<>();
    for (int from = 0, to; from < candidates.size(); from = to) {
      boolean moreLater = later.size() < mostLater && from < EXAMINED;
      if (earlier.size() == MOST && !moreLater) {
        break;
      }
      to = endOfTie(candidates, from);
      NavigableMap<Turn, Nominee> tied = tied(candidates.subList(from, to), turn);
      addUpTo(MOST, tied.headMap(turn, false), earlier);
      addUpTo(MOST_LATER, tied.tailMap(turn, false), later);
    }
    return new Nominees(earlier, later);
  }

  /** Up to {@value #MOST_EARLIER} earlier articles that share keys with the one at this place. */
  List<Nominee> earlier(int place) throws IOException {
    List<Shared> candidates = candidates(place);
    Turn turn = batch.get(place).turn();
    List<Nominee> earlier = new ArrayList<>();
    for (int from = 0, to; from < candidates.size() && earlier.size() < MOST_EARLIER; from = to) {
      to = endOfTie(candidates, from);
      addUpTo(MOST_EARLIER, tied(candidates.subList(from, to), turn).headMap(turn, false), earlier);
    }
    return earlier;
  }

  /** Those inside the window, in order, so that nothing depends on how they were found. */
  private NavigableMap<Turn, Nominee> tied(List<Shared> candidates, Turn turn) throws IOException {
    NavigableMap<Turn, Nominee> tied = new TreeMap<>();
    for (Shared candidate : candidates) {
      Turn theirs = holders.turn(candidate.handle());
      // Last year's report of the same template must not take the place of a copy.
      if (turn.isWithin(window, theirs)) {
        tied.put(theirs, new Nominee(theirs, candidate.handle()));
      }
    }
    return tied;
  }

  private List<Shared> candidates(int place) {
    List<Shared> candidates = new ArrayList<>();
    for (LongIntCursor cursor : shared[place]) {
      if (cursor.value >= KeyRarity.FEWEST_POINTS) {
        candidates.add(new Shared(cursor.key, cursor.value));
      }
    }
    candidates.sort(Comparator.comparingInt(Shared::points).reversed());
    return candidates;
  }

  /** Where those end that have as many points as the one at {@code from}. */
  private static int endOfTie(List<Shared> candidates, int from) {
    int to = from + 1;
    while (to < candidates.size() && candidates.get(to).points() == candidates.get(from).points()) {
      to++;
    }
    return to;
  }

  private static void addUpTo(int most, Map<Turn, Nominee> some, List<Nominee> chosen) {
    some.values().stream().limit(most - chosen.size()).forEach(chosen::add);
  }
}
