package org.wirefold.cli;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wirefold.search.ArticleDetail;
import org.wirefold.server.api.Json;

/**
 * One JSON object a line, which {@code wirefold index -} reads again. Absent fields are left out.
 */
final class JsonLinesWriter implements RowWriter {
  private final PrintStream out;
  private final List<ExportField> fields;

  JsonLinesWriter(PrintStream out, List<ExportField> fields) {
    this.out = out;
    this.fields = fields;
  }

  @Override
  public void write(ArticleDetail article) {
    Map<String, Object> row = new LinkedHashMap<>();
    for (ExportField field : fields) {
      field.of(article).ifPresent(value -> row.put(field.key(), value));
    }
    out.print(Json.write(row) + "\n");
  }
}
