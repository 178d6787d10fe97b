package org.wirefold.read;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.wirefold.article.Article;

/**
 * The XML formats of news agencies: an item of NewsML-G2 or of NewsML 1, alone or packed in a
 * message, and NITF, alone or inside of such an item.
 *
 * <p>Source: the standards of the IPTC, NewsML-G2 2.x, NewsML 1.2 and NITF 3.x.
 */
final class NewsMlArticles implements ArticleFormat {
  private static final Set<String> ROOTS =
      Set.of("newsmessage", "newsitem", "newsml", "nitf", "packageitem", "itemset");
  private static final XmlSplitter ITEMS = new XmlSplitter("*|newsItem, *|packageItem");

  private final TextCleaner cleaner = new TextCleaner();

  static Fit fit(Head head) {
    return Fit.yesIf(head.rootElement().filter(ROOTS::contains).isPresent());
  }

  static void split(BufferedInputStream in, RecordSink sink) throws IOException {
    in.mark(Head.BYTES);
    Head head = new Head(in.readNBytes(Head.BYTES));
    in.reset();
    ArticleFormat format = new NewsMlArticles();
    switch (head.rootElement().orElse("")) {
      case "nitf", "newsitem", "packageitem" -> RecordSplitter.whole(format).split(in, sink);
      default ->
          ITEMS.split(in, sink, (number, item) -> sink.accept(number, Xml.bytes(item), format));
    }
  }

  @Override
  public String key() {
    return "newsml";
  }

  @Override
  public Article parse(RawInput input) throws UnreadableException, NoArticleException {
    Document document = Xml.withoutPrefixes(Xml.parse(input.bytes()));
    ArticleDraft draft = new ArticleDraft();
    Element item = document.selectFirst("newsItem");
    Element nitf = document.selectFirst("nitf");
    String text = "";
    if (item != null) {
      text =
          item.selectFirst("NewsIdentifier,NewsComponent") == null
              ? new NewsMlG2Item(item).fill(draft)
              : new NewsMl1Item(item).fill(draft);
    }
    if (nitf != null) {
      text = new NitfDocument(nitf).fill(draft);
    }
    if (item == null && nitf == null && document.selectFirst("packageItem") != null) {
      throw new NoArticleException("package");
    }
    if (item == null && nitf == null) {
      throw new UnreadableException("has no <newsItem> or <nitf>", "fetch the file again");
    }
    cleaner.cleanBody(draft, text);
    return draft.build(input, () -> new String(input.bytes(), Charsets.xml(input.bytes())), true);
  }
}
