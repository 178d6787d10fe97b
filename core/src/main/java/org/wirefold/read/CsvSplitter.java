package org.wirefold.read;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Cuts a table into its rows, numbered from 1, and hands each on as a JSON object with the columns'
 * names. Cells may be quoted and hold line breaks, as RFC 4180 has it; the columns stand apart by
 * comma, semicolon, tab or bar. A cell with several values has {@code ;} or {@code |} between them.
 */
final class CsvSplitter {
  private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final int MAX_NAMED = 200;
  private static final String REMEDY =
      "begin with a row like id,title,body,published,publisher,url";

  private final RecordSink sink;
  private final boolean wide;
  private final ArticleFormat format;
  private List<String> header = List.of();

  private CsvSplitter(RecordSink sink, boolean wide, DayOrder order) {
    this.sink = sink;
    this.wide = wide;
    this.format = new JsonArticles(order);
  }

  static Fit fit(Head head) {
    List<ArticleField> known = knownColumns(columns(firstLine(head.text())));
    boolean sure = known.size() >= 2 && hasText(known);
    return Fit.yesIf(sure).or(head.isText());
  }

  static void split(BufferedInputStream in, RecordSink sink) throws IOException {
    DayOrder order = DayOrder.in(Head.peek(in, JsonSplitter.SNIFFED_BYTES).text());
    byte[] start = Head.peek(in).bytes();
    if (Charsets.hasUtf8Mark(start)) {
      in.skipNBytes(3);
    }
    boolean wide = Charsets.hasUtf16Mark(start);
    // Read byte by byte, so that each cell can be decoded as what it is.
    Charset charset = wide ? StandardCharsets.UTF_16 : StandardCharsets.ISO_8859_1;
    RecordReader reader = RecordReader.of(new InputStreamReader(in, charset));
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(separator(firstLine(new Head(start).text())))
            .setIgnoreEmptyLines(true)
            .setTrailingData(true) // "he said "so" again" is wrong, but means what it seems to
            .get();
    try (CSVParser rows = CSVParser.builder().setReader(reader).setFormat(format).get()) {
      new CsvSplitter(sink, wide, order).split(rows, reader);
    }
  }

  private void split(CSVParser rows, RecordReader reader) throws IOException {
    Iterator<CSVRecord> iterator = rows.iterator();
    long number = 0;
    long line = 1;
    try {
      if (!iterator.hasNext()) {
        return;
      }
      header = cells(iterator.next());
      if (!hasText(knownColumns(header))) {
        String names = String.join(", ", header);
        String shown = TextLine.shortened(names, MAX_NAMED);
        sink.reject(0, "has the columns \"" + shown + "\", none with a title or text", REMEDY);
        return;
      }
      line = rows.getCurrentLineNumber() + 1;
      while (iterator.hasNext()) {
        add(++number, line, cells(iterator.next()));
        reader.startRecord();
        line = rows.getCurrentLineNumber() + 1;
      }
    } catch (RecordReader.TooLongException e) {
      sink.rejectTooLong(number + 1);
    } catch (UncheckedIOException e) {
      if (!(e.getCause() instanceof CSVException)) {
        throw e.getCause();
      }
      sink.reject(
          number + 1,
          "opens a quote in line " + line + " or below that is never closed",
          "close it, or write a quote in a text twice");
    }
  }

  private void add(long number, long line, List<String> cells) {
    if (cells.size() != header.size()) {
      sink.reject(
          number,
          "has " + cells.size() + " cells in line " + line + ", not " + header.size(),
          "quote cells that hold a separator or a line break");
      return;
    }
    ObjectNode object = MAPPER.createObjectNode();
    for (int i = 0; i < cells.size(); i++) {
      if (!cells.get(i).isBlank() && !object.has(header.get(i))) {
        put(object, header.get(i), cells.get(i));
      }
    }
    sink.accept(number, MAPPER.writeValueAsBytes(object), format);
  }

  private static void put(ObjectNode object, String name, String cell) {
    if (ArticleField.named(name).filter(ArticleField::isList).isEmpty()) {
      object.put(name, cell);
      return;
    }
    ArrayNode values = object.putArray(name);
    for (String value : cell.split("[;|]")) {
      if (!value.isBlank()) {
        values.add(value.strip());
      }
    }
  }

  private List<String> cells(CSVRecord row) {
    return wide
        ? row.toList()
        : row.stream()
            .map(cell -> Charsets.text(cell.getBytes(StandardCharsets.ISO_8859_1)))
            .toList();
  }

  private static boolean hasText(List<ArticleField> columns) {
    return columns.contains(ArticleField.TITLE) || columns.contains(ArticleField.BODY);
  }

  private static List<ArticleField> knownColumns(List<String> names) {
    return names.stream().map(ArticleField::named).flatMap(Optional::stream).toList();
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("");
  }

  private static List<String> columns(String line) {
    return List.of(line.split(Pattern.quote(String.valueOf(separator(line)))));
  }

  private static char separator(String line) {
    char best = SEPARATORS.getFirst();
    for (char c : SEPARATORS) {
      best = count(line, c) > count(line, best) ? c : best;
    }
    return best;
  }

  private static long count(String line, char c) {
    return line.chars().filter(x -> x == c).count();
  }
}
