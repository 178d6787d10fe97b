package org.wirefold.read;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wirefold.article.SourceRef;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A line of {@code rejected.jsonl}: where a record was, what was wrong with it, and, where it can be
 * read by itself, the record. A person mends it there and has the line indexed: it is then read as
 * if from its own place, with the id it would have had. A line without its record is the same
 * rejection again. Immutable, thread-safe.
 *
 * @param format whose record it is, {@link Format#key}
 * @param namespace under which it was read
 * @param raw its bytes, {@code raw} in the line where they are UTF-8, else {@code rawBase64}
 */
public record RejectedLine(
    SourceRef where,
    String problem,
    String remedy,
    String format,
    Optional<String> namespace,
    Optional<ByteBuffer> raw) {
  /** A longer record is named without its text. */
  public static final int MAX_BYTES = 1 << 20;

  /** The formats whose records mean the same outside of their file. */
  private static final Set<Format> SELF_CONTAINED =
      EnumSet.of(Format.TEXT, Format.HTML, Format.JSON_LINES, Format.JSON, Format.SGML);

  private static final JsonMapper JSON = new JsonMapper();

  /** The line for a file or folder that could not even be opened. */
  public static RejectedLine of(ReadResult.Rejected why) {
    return of(why, new FailedRecord(why, RecordSink.UNKNOWN));
  }

  /** The line for a record that was rejected. */
  public static RejectedLine of(ReadResult.Rejected why, RawRecord record) {
    Optional<RawInput> kept =
        record instanceof CutRecord cut
                && cut.length() <= MAX_BYTES
                && formatOf(cut.format()).isPresent()
            ? Optional.of(cut.input())
            : Optional.empty();
    return new RejectedLine(
        why.where(),
        why.problem(),
        why.remedy(),
        record.format(),
        kept.flatMap(input -> input.ids().namespace()),
        kept.map(input -> ByteBuffer.wrap(input.bytes()).asReadOnlyBuffer()));
  }

  /** The same rejection, the record left out. */
  public RejectedLine withoutRaw() {
    return new RejectedLine(where, problem, remedy, format, Optional.empty(), Optional.empty());
  }

  /** The line in UTF-8, its line break included. */
  public byte[] toBytes() {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("file", where.file());
    line.put("record", where.record());
    line.put("problem", problem);
    line.put("remedy", remedy);
    line.put("format", format);
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
    Optional<byte[]> raw =
        line.path("raw").isString()
            ? Optional.of(line.path("raw").asString().getBytes(StandardCharsets.UTF_8))
            : line.path("rawBase64").isString()
                ? Optional.of(Base64.getDecoder().decode(line.path("rawBase64").asString()))
                : Optional.empty();
    return new RejectedLine(
        new SourceRef(line.path("file").asString(), line.path("record").asLong()),
        line.path("problem").asString(),
        line.path("remedy").asString(),
        line.path("format").asString(""),
        line.path("namespace").isString()
            ? Optional.of(line.path("namespace").asString())
            : Optional.empty(),
        raw.map(bytes -> ByteBuffer.wrap(bytes).asReadOnlyBuffer()));
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

  private static Optional<Format> formatOf(String key) {
    return SELF_CONTAINED.stream().filter(format -> format.key().equals(key)).findFirst();
  }

  /** The record as it would have come from its own place. */
  RawRecord record(ArticleIds ids) {
    Optional<Format> known = formatOf(format);
    if (raw.isEmpty() || known.isEmpty()) {
      return new FailedRecord(new ReadResult.Rejected(where, problem, remedy), format);
    }
    byte[] bytes = new byte[raw.get().remaining()];
    raw.get().duplicate().get(bytes);
    List<RawRecord> found = new ArrayList<>();
    ArticleIds own = namespace.isEmpty() ? ids : new ArticleIds(namespace);
    RecordSink sink = new RecordSink(where.file(), own, found::add);
    Format cut = known.get() == Format.JSON_LINES && hasLines(bytes) ? Format.JSON : known.get();
    sink.reading(known.get());
    try {
      new FileSplitter(sink)
          .split(cut, new BufferedInputStream(new ByteArrayInputStream(bytes)));
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot be read", e);
    }
    return found.size() == 1 && found.getFirst() instanceof CutRecord one
        ? one.at(where)
        : new FailedRecord(
            new ReadResult.Rejected(
                where,
                "holds " + found.size() + " records where one was rejected",
                "mend \"raw\" so that it is one record, or remove the line"),
            format);
  }

  private static boolean hasLines(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1).strip().indexOf('\n') >= 0;
  }
}
