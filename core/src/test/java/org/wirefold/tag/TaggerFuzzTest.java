package org.wirefold.tag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.wirefold.analysis.AnalyzedText;
import org.wirefold.article.Article;
import org.wirefold.article.ArticleId;
import org.wirefold.article.SourceRef;

/** Whatever a text is made of, it is tagged, and mentions stand where they say. */
final class TaggerFuzzTest {
  private static final int ROUNDS = 40_000;
  private static final int MOST_CHANGES = 25;
  private static final String SIGNS = "<>()&'\".,-/:;\u2019\u201c \n\t%#$@\u20140A\u00e9\u6f22s";
  private static final List<String> TEXTS =
      List.of(
          "<Acme Sugar (France)> and <Corvell Inc> sold a plant to the privately held Penrith Co.",
          "Its rivals included Apple, Foxconn and even Harrow & Sons, the law firm of Roe, Doe and Co.",
          "Shares of Acme ACM, +0.15%, rose 3 to 18; Ford Motor Co <F> and (NYSE: GM) fell.",
          "Jane Roe Inc said its board met. Mr Roe, 37, a U.S. investor, owns 20% of Corvell.",
          "Consumers' Gas Co, U.S. Acme Inc, St. Mary's Bank of Leeds and K&L Gates raised $20 mln.",
          "About Acme\n\nAcme is a company that makes lenses. Visit www.acme.com. Follow us on Twitter.",
          "ACME <ACM> SEES LOSS\n\nShr loss 21 cts vs 2.72 dlrs\nNet loss 7,571,000",
          "\u201cSmith\u2019s Deli,\u201d said Yao Shunyu of Acme\u2019s Beijing-based start-up, Audio/Video Corp.");

  private final SplittableRandom random = new SplittableRandom(17);

  @Test
  void noTextStopsIt() {
    Tagger tagger = new Tagger(CompanyRegistry.load(), TopicTree.load());
    int found = 0;
    for (int i = 0; i < ROUNDS; i++) {
      String title = random.nextInt(3) == 0 ? damaged() : "News";
      String body = damaged();
      Article article =
          Article.builder(new ArticleId("x"), new SourceRef("x", 0))
              .title(title)
              .body(body + "x")
              .build();
      AnalyzedText head = AnalyzedText.of(article.title());
      Tags tags = tagger.tag(article, head, AnalyzedText.of(article.body()));
      String text = article.title() + "\n\n" + article.body();
      for (Mention mention : tags.mentions()) {
        assertEquals(mention.surface(), text.substring(mention.start(), mention.end()));
        found++;
      }
    }
    assertTrue(found > ROUNDS, "damaged beyond use");
  }

  private String damaged() {
    StringBuilder text = new StringBuilder(TEXTS.get(random.nextInt(TEXTS.size())));
    if (random.nextBoolean()) {
      text.delete(0, random.nextInt(text.length()));
    }
    if (random.nextBoolean()) {
      text.setLength(random.nextInt(text.length() + 1));
    }
    for (int k = random.nextInt(MOST_CHANGES); k > 0 && text.length() > 2; k--) {
      int at = random.nextInt(text.length());
      char sign = SIGNS.charAt(random.nextInt(SIGNS.length()));
      switch (random.nextInt(4)) {
        case 0 -> text.deleteCharAt(at);
        case 1 -> text.insert(at, sign);
        case 2 -> text.setCharAt(at, sign);
        default -> text.insert(at, text.substring(at, Math.min(text.length(), at + 20)));
      }
    }
    return text.toString();
  }
}
