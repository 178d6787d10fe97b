package org.wirefold.dedup;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.wirefold.article.ArticleId;
import org.wirefold.article.Handling;
import org.wirefold.article.Published;

/**
 * Writes a {@link Sketch} as bytes and reads it back, in a few microseconds: a tenth of what it
 * takes to make it again from the text. The bytes are for the same run of the program; nothing
 * keeps them longer. Stateless.
 */
final class SketchCodec {
  private SketchCodec() {}

  static ByteBuffer write(Sketch sketch) {
    Out out = new Out();
    out.text(sketch.id.value());
    out.published(sketch.published);
    out.text(sketch.title);
    out.text(sketch.url);
    out.text(sketch.publisher);
    out.text(sketch.credit);
    out.handling(sketch.handling);
    out.floats(sketch.weights);
    out.longs(sketch.shingles.packed());
    out.room(Integer.BYTES).putInt(sketch.quoteText.size());
    sketch.quoteText.forEach(
        (hash, text) -> {
          out.room(Long.BYTES).putLong(hash);
          out.text(text);
        });
    out.longs(sketch.quotes);
    out.longs(sketch.numbers);
    out.text(sketch.numberText);
    out.longs(sketch.names);
    out.floats(sketch.nameWeights);
    out.longs(sketch.titleWords);
    out.floats(sketch.titleWeights);
    out.longs(sketch.words);
    out.longs(sketch.slots.figures());
    out.longs(sketch.slots.names());
    out.longs(sketch.keys);
    out.room(Long.BYTES).putLong(sketch.wholeText);
    return out.bytes.flip();
  }

  static Sketch read(ByteBuffer in) {
    return new Sketch(
        new ArticleId(text(in).orElseThrow()),
        published(in),
        text(in).orElseThrow(),
        text(in),
        text(in),
        text(in),
        handling(in),
        floats(in),
        Shingles.ofPacked(longs(in)),
        quoteText(in),
        longs(in),
        longs(in),
        text(in).orElseThrow(),
        longs(in),
        floats(in),
        longs(in),
        floats(in),
        longs(in),
        new Slots(longs(in), longs(in)),
        longs(in),
        in.getLong());
  }

  /** Bytes that grow as they are written. */
  private static final class Out {
    private static final int NONE = -1;

    private ByteBuffer bytes = ByteBuffer.allocate(1 << 14);

    /** The buffer, with room for so many bytes more. */
    ByteBuffer room(int count) {
      if (bytes.remaining() < count) {
        bytes = ByteBuffer.allocate(2 * bytes.capacity() + count).put(bytes.flip());
      }
      return bytes;
    }

    void text(String text) {
      byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
      room(Integer.BYTES + utf8.length).putInt(utf8.length).put(utf8);
    }

    void text(Optional<String> text) {
      text.ifPresentOrElse(this::text, () -> room(Integer.BYTES).putInt(NONE));
    }

    void longs(long[] values) {
      int length = values.length * Long.BYTES;
      room(Integer.BYTES + length).putInt(values.length).asLongBuffer().put(values);
      bytes.position(bytes.position() + length);
    }

    void floats(float[] values) {
      int length = values.length * Float.BYTES;
      room(Integer.BYTES + length).putInt(values.length).asFloatBuffer().put(values);
      bytes.position(bytes.position() + length);
    }

    void published(Optional<Published> published) {
      instant(published.map(Published::start));
      published.ifPresent(
          p -> {
            room(1).put((byte) p.precision().ordinal());
            text(p.origin());
          });
    }

    void handling(Handling handling) {
      room(3 + Integer.BYTES)
          .put((byte) handling.status().ordinal())
          .put((byte) handling.revision().ordinal())
          .put((byte) (handling.isPartial() ? 1 : 0))
          .putInt(handling.version());
      instant(handling.embargo());
    }

    private void instant(Optional<Instant> instant) {
      room(1).put((byte) (instant.isPresent() ? 1 : 0));
      instant.ifPresent(
          i -> room(Long.BYTES + Integer.BYTES).putLong(i.getEpochSecond()).putInt(i.getNano()));
    }
  }

  private static Optional<String> text(ByteBuffer in) {
    int length = in.getInt();
    if (length == Out.NONE) {
      return Optional.empty();
    }
    byte[] utf8 = new byte[length];
    in.get(utf8);
    return Optional.of(new String(utf8, StandardCharsets.UTF_8));
  }

  private static long[] longs(ByteBuffer in) {
    long[] values = new long[in.getInt()];
    in.asLongBuffer().get(values);
    in.position(in.position() + values.length * Long.BYTES);
    return values;
  }

  private static float[] floats(ByteBuffer in) {
    float[] values = new float[in.getInt()];
    in.asFloatBuffer().get(values);
    in.position(in.position() + values.length * Float.BYTES);
    return values;
  }

  private static Map<Long, String> quoteText(ByteBuffer in) {
    int count = in.getInt();
    Map<Long, String> quotes = new HashMap<>();
    for (int i = 0; i < count; i++) {
      quotes.put(in.getLong(), text(in).orElseThrow());
    }
    return Map.copyOf(quotes);
  }

  private static Optional<Published> published(ByteBuffer in) {
    return instant(in)
        .map(
            start ->
                new Published(
                    start, Published.Precision.values()[in.get()], text(in).orElseThrow()));
  }

  private static Handling handling(ByteBuffer in) {
    Handling.Status status = Handling.Status.values()[in.get()];
    Handling.Revision revision = Handling.Revision.values()[in.get()];
    boolean isPartial = in.get() == 1;
    int version = in.getInt();
    return new Handling(status, revision, instant(in), isPartial, version);
  }

  private static Optional<Instant> instant(ByteBuffer in) {
    return in.get() == 0
        ? Optional.empty()
        : Optional.of(Instant.ofEpochSecond(in.getLong(), in.getInt()));
  }
}
