package org.wirefold.furniture;

import com.carrotsearch.hppc.LongHashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.wirefold.analysis.Blocks;
import org.wirefold.analysis.WordFrequencies;
import org.wirefold.analysis.Words;
import org.wirefold.article.Article;
import org.wirefold.article.Outlet;

/**
 * Judges whether a paragraph that stands in several stories of one outlet is furniture. It is where
 * all of this holds:
 *
 * <ul>
 *   <li>it stands in {@value #MIN_STORIES} different stories or more, so that neither a paragraph
 *       of one story that ran twice nor a short series is taken for it;
 *   <li>it has nothing to do with the articles around it: of its telling words hardly any stand in
 *       the rest of their text. Background that reporters repeat from story to story names what the
 *       story is about; "Sign up for our morning briefing" names nothing of it;
 *   <li>it speaks to the reader or of the page ("our briefing", "sign up", "this article", the
 *       outlet's name), and has its place, such as last or second, or stands on a tenth of the
 *       outlet's pages. Where it does not speak so, or in a language that we cannot tell it in, it
 *       must have its place on a third of all pages, or stand anywhere on two thirds: "Terms were
 *       not disclosed" has its place too, but not on so many pages;
 *   <li>it quotes nobody, and has no number unless it speaks to the reader: numbers are news.
 * </ul>
 *
 * <p>Telling is an English word that one news article in ten has or fewer, by the table that ships
 * with us, and in other languages a word of {@value #LONG_WORD} letters or more. The outlet's own
 * name tells nothing. Stateless but for the table; thread-safe.
 */
public final class RecurringBlock {
  /** In fewer stories nothing is learnt. */
  public static final int MIN_STORIES = 5;

  /** So many articles are looked at; more would not change the mind. */
  public static final int MOST_SIGHTINGS = 12;

  private static final double TELLING_WEIGHT = Math.log(10);
  private static final int LONG_WORD = 7;
  private static final double MOST_OWN_WORDS = 1 / 3.0;

  /** Shorter articles cannot say where a block has its place. */
  private static final int PLACED_PARAGRAPHS = 4;

  /** Places are counted up to here, and then from 0 again. */
  private static final int PLACES = 64;

  private static final Pattern QUOTATION = Pattern.compile("[\"“«„][^\"”»“]{15,}[\"”»“]");

  private static final Pattern NUMBER = Pattern.compile("\\d");
  private static final Pattern SPEAKING =
      Pattern.compile(
          "\\b(?:you|your|yours|we|our|ours|us|newsletters?|podcasts?|subscri\\w+|copyright|sponsored"
              + "|advertis\\w+|affiliate|disclaimer|syndicated|click|www|https?)\\b|©|@"
              + "|\\b(?:this|the) (?:story|article|report|column|post|page|piece|interview|website)\\b"
              + "|\\b(?:first|originally|previously) (?:published|appeared)\\b"
              + "|\\brights reserved\\b|\\b(?:views|opinions) expressed\\b"
              + "|^(?:sign|follow|read|download|get|join|listen|watch|share|e-?mail|contact|send"
              + "|visit|donate|register|discover|explore|try|see|support)\\b");

  private final WordFrequencies frequencies;

  public RecurringBlock(WordFrequencies frequencies) {
    this.frequencies = frequencies;
  }

  /**
   * Judges one block.
   *
   * @param sightings articles of different stories that have it as a paragraph
   * @param holders how many articles of the outlet have it
   * @param pages how many articles the outlet has
   */
  public boolean isFurniture(
      Outlet outlet, String block, List<Article> sightings, int holders, int pages) {
    boolean speaks = speaks(outlet, block);
    if (sightings.size() < MIN_STORIES
        || QUOTATION.matcher(block).find()
        || (!speaks && NUMBER.matcher(block).find())) {
      return false;
    }
    long hash = Blocks.hash(outlet.key(), block);
    Words words = Words.of(block);
    LongHashSet ownName = LongHashSet.from(Words.of(outlet.name()).hashes());
    int foreign = 0;
    int placed = 0;
    int[] fromStart = new int[PLACES];
    int[] fromEnd = new int[PLACES];
    for (Article article : sightings) {
      List<String> paragraphs = article.paragraphs();
      int at = placeOf(hash, outlet, paragraphs);
      foreign += isForeign(words, ownName, article, paragraphs, at) ? 1 : 0;
      if (at >= 0 && paragraphs.size() >= PLACED_PARAGRAPHS) {
        placed++;
        fromStart[at % PLACES]++;
        fromEnd[(paragraphs.size() - 1 - at) % PLACES]++;
      }
    }
    boolean isForeign = foreign * 4 >= sightings.size() * 3;
    int samePlace =
        IntStream.concat(IntStream.of(fromStart), IntStream.of(fromEnd)).max().orElse(0);
    boolean hasPlace = placed >= 3 && samePlace * 4 >= placed * 3;
    double share = (double) holders / pages;
    return isForeign
        && (speaks ? hasPlace || share >= 0.1 : share >= (hasPlace ? 1 / 3.0 : 2 / 3.0));
  }

  private static boolean speaks(Outlet outlet, String block) {
    String lower = block.toLowerCase(Locale.ROOT);
    return SPEAKING.matcher(lower).find() || lower.contains(outlet.name().toLowerCase(Locale.ROOT));
  }

  private static int placeOf(long hash, Outlet outlet, List<String> paragraphs) {
    for (int i = 0; i < paragraphs.size(); i++) {
      if (Blocks.hash(outlet.key(), paragraphs.get(i)) == hash) {
        return i;
      }
    }
    return -1;
  }

  private boolean isForeign(
      Words block, LongHashSet ownName, Article article, List<String> paragraphs, int at) {
    LongHashSet telling = new LongHashSet();
    for (int i = 0; i < block.size(); i++) {
      if (isTelling(block, i, article.language()) && !ownName.contains(block.hash(i))) {
        telling.add(block.hash(i));
      }
    }
    LongHashSet own = new LongHashSet();
    addCommon(telling, article.title(), own);
    for (int i = 0; i < paragraphs.size(); i++) {
      if (i != at) {
        addCommon(telling, paragraphs.get(i), own);
      }
    }
    return own.size() <= telling.size() * MOST_OWN_WORDS;
  }

  private boolean isTelling(Words words, int i, String language) {
    return language.equals("en")
        ? frequencies.weight(words.hash(i)) >= TELLING_WEIGHT
        : words.end(i) - words.start(i) >= LONG_WORD;
  }

  private static void addCommon(LongHashSet words, String text, LongHashSet common) {
    for (long hash : Words.of(text).hashes()) {
      if (words.contains(hash)) {
        common.add(hash);
      }
    }
  }
}
