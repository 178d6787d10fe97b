package org.wirefold.export;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.wirefold.article.Furniture;
import org.wirefold.search.ArticleDetail;

/** Writes articles in one format, a row each. Owned by one thread. */
sealed interface RowWriter permits JsonLinesWriter, CsvWriter, TsvWriter, NinjsWriter {
  /** What stands above the first row. */
  default void begin() throws IOException {}

  void write(ArticleDetail article) throws IOException;

  /** A field's value as the text of one cell: lists joined by {@code "; "}, empty when absent. */
  static String cell(ExportField field, ArticleDetail article) {
    Optional<?> value = field.of(article);
    return value.map(RowWriter::text).orElse("");
  }

  /**
   * The text with an apostrophe before it where a spreadsheet would take it for a formula and run
   * it. Excel also takes the wide forms for a formula in East Asian locales.
   */
  static String defused(String text) {
    return !text.isEmpty() && "=+-@\t\r\n＝＋－＠".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  private static String text(Object value) {
    return switch (value) {
      case List<?> list -> list.stream().map(RowWriter::text).collect(Collectors.joining("; "));
      case Furniture dropped -> dropped.rule() + ": " + dropped.text();
      default -> value.toString();
    };
  }
}
