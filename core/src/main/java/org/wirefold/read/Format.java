package org.wirefold.read;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * A format of files: how it is recognised by its first bytes, how it is cut into records, and how
 * its names end. The surest wins; where several are as sure, the name decides, and where it does
 * not tell either, their order here.
 */
record Format(Function<Head, Fit> fit, RecordSplitter splitter, List<String> endings) {
  private static final List<Format> ALL =
      List.of(
          new Format(
              TextArticles::fit,
              RecordSplitter.whole(new TextArticles()),
              List.of("text", "txt", "md")),
          new Format(
              HtmlArticles::fit,
              RecordSplitter.whole(new HtmlArticles()),
              List.of("html", "htm", "xhtml", "shtml")),
          new Format(JsonSplitter::fit, JsonSplitter::split, List.of("json")),
          new Format(JsonSplitter::fitLines, JsonSplitter::splitLines, List.of("jsonl", "ndjson")),
          new Format(SgmlSplitter::fit, SgmlSplitter::split, List.of("sgml", "sgm")),
          new Format(NewsMlArticles::fit, NewsMlArticles::split, List.of("newsml", "nitf")),
          new Format(FeedArticles::fit, FeedArticles::split, List.of("rss", "atom")),
          new Format(CsvSplitter::fit, CsvSplitter::split, List.of("csv", "tsv", "tab")),
          new Format(
              MailArticles::fit,
              RecordSplitter.whole(new MailArticles()),
              List.of("eml", "mhtml", "mht")),
          new Format(MboxSplitter::fit, MboxSplitter::split, List.of("mbox")),
          new Format(WarcSplitter::fit, WarcSplitter::split, List.of("warc")));

  /** What it is called in reports. */
  String key() {
    return endings.getFirst();
  }

  /**
   * The format of a file that starts like this; empty for what is no text.
   *
   * @param name of the file, without the ending of a compression
   */
  static Optional<Format> of(Head head, String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    String ending = lower.substring(lower.lastIndexOf('.') + 1);
    Optional<Format> best = Optional.empty();
    Fit bestFit = Fit.NO;
    for (Format format : ALL) {
      Fit fit = format.fit.apply(head);
      int more = fit.compareTo(bestFit);
      boolean named =
          format.endings.contains(ending)
              && best.stream().noneMatch(b -> b.endings.contains(ending));
      if (more > 0 || (more == 0 && fit != Fit.NO && named)) {
        best = Optional.of(format);
        bestFit = fit;
      }
    }
    return best;
  }
}
