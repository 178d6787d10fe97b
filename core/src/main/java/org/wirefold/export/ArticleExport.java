package org.wirefold.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.wirefold.search.RequestException;
import org.wirefold.search.SearchRequest;
import org.wirefold.search.StorySearch;

/**
 * Writes every article that matches a search, oldest first, uncapped and as it is read: memory does
 * not grow with the rows but by a few bytes each, which order them. Immutable, thread-safe.
 *
 * @param fields which, in which order; {@link ExportFormat#NINJS} has its own
 */
public record ArticleExport(ExportFormat format, List<ExportField> fields) {
  public ArticleExport {
    fields = List.copyOf(fields);
  }

  /**
   * An export as a person or a URL asks for it; {@link RequestException} where a name is unknown.
   *
   * @param format by its name; JSON Lines where absent or blank
   * @param fields {@code id,story,…}; {@link ExportField#DEFAULT} likewise
   */
  public static ArticleExport of(Optional<String> format, Optional<String> fields) {
    String name = format.filter(text -> !text.isBlank()).orElse(ExportFormat.JSONL.key());
    return new ArticleExport(
        ExportFormat.of(name)
            .orElseThrow(
                () ->
                    new RequestException(
                        "format",
                        "\"%s\" is unknown; choose one of %s"
                            .formatted(name, ExportFormat.known()))),
        fields.filter(text -> !text.isBlank()).map(ExportField::parse).orElse(ExportField.DEFAULT));
  }

  /**
   * Writes; {@link IOException} where {@code out} cannot be written.
   *
   * @return how many articles
   */
  public long write(StorySearch search, SearchRequest request, Appendable out) throws IOException {
    RowWriter writer =
        switch (format) {
          case JSONL -> new JsonLinesWriter(out, fields);
          case CSV -> new CsvWriter(out, fields);
          case TSV -> new TsvWriter(out, fields);
          case NINJS -> new NinjsWriter(out);
        };
    long[] rows = {0};
    writer.begin();
    try {
      search.export(
          request,
          article -> {
            try {
              writer.write(article);
              rows[0]++;
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return rows[0];
  }
}
