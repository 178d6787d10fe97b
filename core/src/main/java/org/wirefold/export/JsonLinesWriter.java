package org.wirefold.export;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wirefold.search.ArticleDetail;

/**
 * One JSON object a line, which {@code wirefold index -} reads again. Absent fields are left out.
 */
final class JsonLinesWriter implements RowWriter {
  private final Appendable out;
  private final List<ExportField> fields;

  JsonLinesWriter(Appendable out, List<ExportField> fields) {
    this.out = out;
    this.fields = fields;
  }

  @Override
  public void write(ArticleDetail article) throws IOException {
    Map<String, Object> row = new LinkedHashMap<>();
    for (ExportField field : fields) {
      field.of(article).ifPresent(value -> row.put(field.key(), value));
    }
    out.append(Json.write(row) + "\n");
  }
}
