package org.wirefold.export;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.wirefold.search.ArticleDetail;

/**
 * Comma-separated values with a header, after RFC 4180, for spreadsheets: no cell begins like a
 * formula. Where ids must come out to the letter, take TSV or JSON Lines.
 */
final class CsvWriter implements RowWriter {
  private static final String END = "\r\n";
  private final Appendable out;
  private final List<ExportField> fields;

  CsvWriter(Appendable out, List<ExportField> fields) {
    this.out = out;
    this.fields = fields;
  }

  @Override
  public void begin() throws IOException {
    out.append(fields.stream().map(ExportField::key).collect(Collectors.joining(",")) + END);
  }

  @Override
  public void write(ArticleDetail article) throws IOException {
    out.append(
        fields.stream()
                .map(field -> quoted(RowWriter.defused(RowWriter.cell(field, article))))
                .collect(Collectors.joining(","))
            + END);
  }

  private static String quoted(String cell) {
    boolean needed = cell.chars().anyMatch(unit -> ",\"\r\n".indexOf(unit) >= 0);
    return needed ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell;
  }
}
