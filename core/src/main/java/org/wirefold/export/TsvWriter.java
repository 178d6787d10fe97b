package org.wirefold.export;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.wirefold.search.ArticleDetail;

/**
 * Tab-separated values without header or quoting, for {@code cut}, {@code sort} and {@code join}:
 * tabs and line ends within a value become spaces. Ids of articles and stories come out to the
 * letter; other values do not begin like a formula.
 */
final class TsvWriter implements RowWriter {
  private static final Pattern SEPARATORS = Pattern.compile("[\\t\\r\\n]+");
  private final Appendable out;
  private final List<ExportField> fields;

  TsvWriter(Appendable out, List<ExportField> fields) {
    this.out = out;
    this.fields = fields;
  }

  @Override
  public void write(ArticleDetail article) throws IOException {
    out.append(
        fields.stream().map(field -> cell(field, article)).collect(Collectors.joining("\t"))
            + "\n");
  }

  private static String cell(ExportField field, ArticleDetail article) {
    String cell = SEPARATORS.matcher(RowWriter.cell(field, article)).replaceAll(" ");
    return field.isIdentity() ? cell : RowWriter.defused(cell);
  }
}
