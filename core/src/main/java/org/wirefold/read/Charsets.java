package org.wirefold.read;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Turns bytes into characters. A byte order mark decides; then whether the bytes are UTF-8, which
 * text in another charset hardly ever is by chance, so that a declaration that says otherwise is
 * wrong; then what is declared, if the bytes can be that; then what their frequencies look like;
 * and at last windows-1252, which is what unlabelled Western text mostly is and which reads any
 * byte. Stateless.
 */
final class Charsets {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final Pattern META_CHARSET =
      Pattern.compile(
          "(?:<meta[^>]{0,200}charset|<\\?xml[^>]{0,80}encoding)\\s*=\\s*[\"']?\\s*([\\w.:-]{2,40})",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern XML_ENCODING =
      Pattern.compile("^\\s*<\\?xml\\b[^>]*?\\bencoding\\s*=\\s*[\"']([\\w.:-]{2,40})");
  private static final Set<String> WESTERN =
      Set.of("iso-8859-1", "us-ascii", "ascii", "latin1", "iso-8859-15", "windows-1252", "cp1252");

  /** So many sound characters make up for a broken one. */
  private static final int LEAST_SOUND = 20;

  private static final int DETECTED_BYTES = 1 << 16;

  /** Below this share of bytes over 127 a text is Western, whatever a detector thinks of it. */
  private static final double FOREIGN_SHARE = 0.2;

  private Charsets() {}

  static String text(byte[] bytes) {
    return decode(bytes, Optional.empty());
  }

  /**
   * The characters of a page, which may declare its charset.
   *
   * @param told what its server said, which outweighs the page, as in browsers
   */
  static String page(byte[] bytes, Optional<String> told) {
    return decode(bytes, told.or(() -> declared(META_CHARSET, bytes)));
  }

  private static Optional<String> declared(Pattern where, byte[] bytes) {
    int head = Math.min(bytes.length, 4096);
    Matcher m = where.matcher(new String(bytes, 0, head, StandardCharsets.ISO_8859_1));
    return m.find() ? Optional.ofNullable(m.group(1)) : Optional.empty();
  }

  /**
   * The charset of XML that begins with these bytes. A byte order mark is left in, as the blank
   * that XML takes it for.
   */
  static Charset xml(byte[] bytes) {
    if (hasUtf16Mark(bytes)) {
      return StandardCharsets.UTF_16;
    }
    if (hasUtf8Mark(bytes)) {
      return StandardCharsets.UTF_8;
    }
    return declared(XML_ENCODING, bytes)
        .flatMap(Charsets::named)
        .filter(c -> !c.equals(StandardCharsets.UTF_8) && !c.equals(WINDOWS_1252))
        .orElseGet(() -> startsInUtf8(bytes) ? StandardCharsets.UTF_8 : WINDOWS_1252);
  }

  // The last character may be cut.
  private static boolean startsInUtf8(byte[] bytes) {
    CharBuffer chars = CharBuffer.allocate(bytes.length);
    return !StandardCharsets.UTF_8
        .newDecoder()
        .decode(ByteBuffer.wrap(bytes), chars, false)
        .isError();
  }

  static boolean hasUtf8Mark(byte[] b) {
    return b.length >= 3 && b[0] == (byte) 0xEF && b[1] == (byte) 0xBB && b[2] == (byte) 0xBF;
  }

  /** The charset of a text in UTF-16, with or without a mark, that begins like this. */
  static Optional<Charset> utf16(byte[] b) {
    return hasUtf16Mark(b)
        ? Optional.of(b[0] == (byte) 0xFF ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE)
        : bareUtf16(b);
  }

  static boolean hasUtf16Mark(byte[] b) {
    return b.length >= 2
        && ((b[0] == (byte) 0xFE && b[1] == (byte) 0xFF)
            || (b[0] == (byte) 0xFF && b[1] == (byte) 0xFE));
  }

  // Of text in Western letters every other byte is 0, and nothing but text has that.
  private static Optional<Charset> bareUtf16(byte[] b) {
    int length = Math.min(b.length, 2048) & ~1;
    int even = 0;
    int odd = 0;
    for (int i = 0; i < length; i += 2) {
      even += b[i] == 0 ? 1 : 0;
      odd += b[i + 1] == 0 ? 1 : 0;
    }
    int units = length / 2;
    if (units < 4 || Math.min(even, odd) > 0 || Math.max(even, odd) < 0.6 * units) {
      return Optional.empty();
    }
    return Optional.of(even > odd ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
  }

  /** Text whose charset is named beside it, as in a mail. */
  static String labelled(byte[] bytes, Optional<String> charset) {
    return decode(bytes, charset);
  }

  private static String decode(byte[] bytes, Optional<String> declared) {
    if (hasUtf8Mark(bytes)) {
      return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
    }
    if (hasUtf16Mark(bytes)) {
      return new String(bytes, StandardCharsets.UTF_16);
    }
    Optional<Charset> bare = bareUtf16(bytes);
    if (bare.isPresent()) {
      return new String(bytes, bare.get());
    }
    Optional<Charset> named = declared.flatMap(Charsets::named);
    // ASCII characters alone may still be meant to be read by their escapes.
    boolean escaped = named.isPresent() && named.get().name().startsWith("ISO-2022");
    return (escaped ? strictly(bytes, named.get()) : Optional.<String>empty())
        .or(() -> strictly(bytes, StandardCharsets.UTF_8))
        .orElseGet(() -> notUtf8(bytes, named));
  }

  private static String notUtf8(byte[] bytes, Optional<Charset> declared) {
    boolean western = declared.isPresent() && declared.get().equals(WINDOWS_1252);
    if (declared.isPresent() && !declared.get().equals(StandardCharsets.UTF_8) && !western) {
      Optional<String> text = strictly(bytes, declared.get());
      if (text.isPresent()) {
        return text.get();
      }
    }
    if (isDamagedUtf8(bytes)) {
      return new String(bytes, StandardCharsets.UTF_8);
    }
    Optional<Charset> detected = detected(bytes);
    return detected
        .flatMap(charset -> strictly(bytes, charset))
        .or(() -> mostly(bytes, declared.filter(c -> !western).or(() -> detected)))
        .orElseGet(() -> new String(bytes, WINDOWS_1252));
  }

  /** The text where all but a few of its characters can be read so: one was cut, or damaged. */
  private static Optional<String> mostly(byte[] bytes, Optional<Charset> charset) {
    Optional<String> text = charset.map(c -> new String(bytes, c));
    long broken = text.stream().flatMapToInt(String::chars).filter(c -> c == '\uFFFD').count();
    long others = text.stream().flatMapToInt(String::chars).filter(c -> c > 0x7F).count() - broken;
    return text.filter(t -> broken * LEAST_SOUND <= others);
  }

  private static Optional<String> strictly(byte[] bytes, Charset charset) {
    String text = new String(bytes, charset); // far faster than a decoder that reports mistakes
    if (text.indexOf('\uFFFD') < 0) {
      return Optional.of(text);
    }
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  static boolean isUtf8(byte[] bytes) {
    return strictly(bytes, StandardCharsets.UTF_8).isPresent();
  }

  // A character cut in two, by a crawler's limit or a careless edit, among many that are whole.
  private static boolean isDamagedUtf8(byte[] bytes) {
    String lenient = new String(bytes, StandardCharsets.UTF_8);
    int whole = 0;
    int broken = 0;
    for (int i = 0; i < lenient.length(); i++) {
      char c = lenient.charAt(i);
      broken += c == '\uFFFD' ? 1 : 0;
      whole += c >= 0x80 && c != '\uFFFD' ? 1 : 0;
    }
    return whole > broken;
  }

  private static Optional<Charset> detected(byte[] bytes) {
    int length = Math.min(bytes.length, DETECTED_BYTES);
    int high = 0;
    int text = 0;
    for (int i = 0; i < length; i++) {
      high += bytes[i] < 0 ? 1 : 0;
      text += bytes[i] < 0 || bytes[i] > ' ' ? 1 : 0;
    }
    if (high < FOREIGN_SHARE * text) {
      return Optional.empty();
    }
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(bytes, 0, length);
    detector.dataEnd();
    return Optional.ofNullable(detector.getDetectedCharset()).flatMap(Charsets::named);
  }

  private static Optional<Charset> named(String name) {
    String lower = name.strip().toLowerCase(Locale.ROOT);
    try {
      // As browsers read these: the larger charset that pages mean by the smaller one's name.
      String wide =
          switch (lower) {
            case "gb2312", "gbk", "x-gbk", "gb_2312-80", "hz-gb-2312" -> "GB18030";
            case "shift_jis", "shift-jis", "sjis", "x-sjis" -> "windows-31j";
            case "euc-kr", "ks_c_5601-1987", "ksc5601" -> "x-windows-949";
            case "big5", "x-x-big5" -> "Big5-HKSCS";
            default -> WESTERN.contains(lower) ? "windows-1252" : lower;
          };
      Charset charset = Charset.forName(wide);
      // Bytes whose declaration could be read one by one are not in UTF-16.
      return lower.startsWith("utf-16") || lower.startsWith("utf-32")
          ? Optional.empty()
          : Optional.of(charset);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }
}
