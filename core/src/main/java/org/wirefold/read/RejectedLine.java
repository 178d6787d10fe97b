package org.wirefold.read;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.wirefold.article.SourceRef;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A line of {@code rejected.jsonl}: where a record was, what was wrong with it, and, where it can
 * be read by itself, the record. A person mends it there and has the line indexed: it is then read
 * as if from its own place, with the id it would have had. A line without its record is the same
 * rejection again. Immutable, thread-safe.
 *
 * @param format of the file it was in, {@link Format#key}
 * @param reader how the record is to be read, {@code as} in the line
 * @param namespace under which it was read
 * @param raw its bytes, {@code raw} in the line where they are UTF-8, else {@code rawBase64}
 */
public record RejectedLine(
    SourceRef where,
    String problem,
    String remedy,
    String format,
    Optional<String> reader,
    Optional<String> namespace,
    Optional<ByteBuffer> raw) {
  /** A longer record is named without its text. */
  public static final int MAX_BYTES = 1 << 20;

  /** How records are read that mean the same outside of their file. */
  private static final Map<String, ArticleFormat> READERS =
      Map.of(
          "text", new TextArticles(),
          "html", new HtmlArticles(),
          "json", new JsonArticles(),
          "sgml", new ReutersArticles(),
          "newsml", new NewsMlArticles(),
          "mail", new MailArticles());

  // A page of a web archive has its address outside of itself.
  private static final String ARCHIVED = "warc";

  private static final JsonMapper JSON = new JsonMapper();

  /** The line for a file or folder that could not even be opened. */
  public static RejectedLine of(ReadResult.Rejected why) {
    return of(why, new FailedRecord(why, RecordSink.UNKNOWN));
  }

  /** The line for a record that was rejected. */
  public static RejectedLine of(ReadResult.Rejected why, RawRecord record) {
    RejectedLine line =
        new RejectedLine(
            why.where(),
            why.problem(),
            why.remedy(),
            record.format(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return record instanceof CutRecord cut
            && cut.length() <= MAX_BYTES
            && !cut.format().equals(ARCHIVED)
        ? readerOf(cut.articles()).map(reader -> line.with(reader, cut.input())).orElse(line)
        : line;
  }

  private static Optional<String> readerOf(ArticleFormat articles) {
    return READERS.entrySet().stream()
        .filter(reader -> reader.getValue().getClass() == articles.getClass())
        .map(reader -> reader.getKey())
        .findFirst();
  }

  private RejectedLine with(String name, RawInput input) {
    return new RejectedLine(
        where,
        problem,
        remedy,
        format,
        Optional.of(name),
        input.ids().namespace(),
        Optional.of(ByteBuffer.wrap(input.bytes()).asReadOnlyBuffer()));
  }

  /** The same rejection, the record left out. */
  public RejectedLine withoutRaw() {
    return new RejectedLine(
        where, problem, remedy, format, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** The line in UTF-8, its line break included. */
  public byte[] toBytes() {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("file", where.file());
    line.put("record", where.record());
    line.put("problem", problem);
    line.put("remedy", remedy);
    line.put("format", format);
    reader.ifPresent(name -> line.put("as", name));
    namespace.ifPresent(n -> line.put("namespace", n));
    raw.ifPresent(bytes -> putRaw(line, bytes.duplicate()));
    // Half a surrogate pair becomes a question mark here; a writer would refuse it.
    return (JSON.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static void putRaw(Map<String, Object> line, ByteBuffer bytes) {
    try {
      line.put("raw", StandardCharsets.UTF_8.newDecoder().decode(bytes.duplicate()).toString());
    } catch (CharacterCodingException e) {
      byte[] copy = new byte[bytes.remaining()];
      bytes.get(copy);
      line.put("rawBase64", Base64.getEncoder().encodeToString(copy));
    }
  }

  /** The rejection that this JSON object is; empty for any other, which costs next to nothing. */
  static Optional<RejectedLine> of(byte[] bytes) {
    if (!startsLikeOne(bytes)) {
      return Optional.empty();
    }
    try {
      JsonNode line = JSON.readTree(bytes);
      boolean isOne =
          line.path("file").isString()
              && line.path("record").canConvertToLong()
              && line.path("record").asLong() >= 0
              && line.path("problem").isString()
              && line.path("remedy").isString();
      return isOne ? Optional.of(of(line)) : Optional.empty();
    } catch (JacksonException | IllegalArgumentException e) {
      return Optional.empty(); // it is read, and rejected, as the article that it is not
    }
  }

  private static RejectedLine of(JsonNode line) {
    return new RejectedLine(
        new SourceRef(line.path("file").asString(), line.path("record").asLong()),
        line.path("problem").asString(),
        line.path("remedy").asString(),
        line.path("format").asString(RecordSink.UNKNOWN),
        text(line, "as"),
        text(line, "namespace"),
        text(line, "raw")
            .map(text -> text.getBytes(StandardCharsets.UTF_8))
            .or(() -> text(line, "rawBase64").map(Base64.getDecoder()::decode))
            .map(bytes -> ByteBuffer.wrap(bytes).asReadOnlyBuffer()));
  }

  private static Optional<String> text(JsonNode line, String field) {
    return line.path(field).isString()
        ? Optional.of(line.path(field).asString())
        : Optional.empty();
  }

  // {"file":
  private static boolean startsLikeOne(byte[] bytes) {
    byte[] start = "{\"file\":".getBytes(StandardCharsets.US_ASCII);
    int matched = 0;
    for (int i = 0; i < bytes.length && matched < start.length; i++) {
      if (bytes[i] == start[matched]) {
        matched++;
      } else if (bytes[i] != ' ') {
        return false;
      }
    }
    return matched == start.length;
  }

  /** The record as it would have come from its own place. */
  RawRecord record(ArticleIds ids) {
    Optional<ArticleFormat> articles = reader.map(READERS::get);
    if (raw.isEmpty() || articles.isEmpty()) {
      return new FailedRecord(new ReadResult.Rejected(where, problem, remedy), format);
    }
    byte[] bytes = new byte[raw.get().remaining()];
    raw.get().duplicate().get(bytes);
    ArticleIds own = namespace.isEmpty() ? ids : new ArticleIds(namespace);
    return new CutRecord(new RawInput(where, own, bytes), articles.get(), format);
  }
}
