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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns the bytes of a text or page into characters: by its byte order mark, else by the charset a
 * page declares, else as UTF-8 where it is valid, else as windows-1252, which is what unlabelled
 * Western text mostly is and which reads any byte.
 */
final class Charsets {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final Pattern XML_ENCODING =
      Pattern.compile("\\s*<\\?xml\\b[^>]*?\\bencoding\\s*=\\s*[\"']([\\w.:-]{2,40})");
  private static final Pattern META_CHARSET =
      Pattern.compile(
          "<meta[^>]{0,200}charset\\s*=\\s*[\"']?\\s*([\\w.:-]{2,40})", Pattern.CASE_INSENSITIVE);

  private Charsets() {}

  static String text(byte[] bytes) {
    return decode(bytes, Optional.empty());
  }

  /**
   * A page.
   *
   * @param told what its server said, which outweighs the page, as in browsers
   */
  static String page(byte[] bytes, Optional<String> told) {
    return decode(bytes, told.flatMap(Charsets::named).or(() -> declared(bytes)));
  }

  private static Optional<Charset> declared(byte[] bytes) {
    int head = Math.min(bytes.length, 4096);
    Matcher m = META_CHARSET.matcher(new String(bytes, 0, head, StandardCharsets.ISO_8859_1));
    return m.find() ? Optional.ofNullable(m.group(1)).flatMap(Charsets::named) : Optional.empty();
  }

  /**
   * The charset of XML that begins with these bytes. A byte order mark is left in, as the blank
   * that XML takes it for.
   */
  static Charset xml(byte[] bytes) {
    int head = Math.min(bytes.length, 256);
    if (hasUtf16Mark(bytes)) {
      return StandardCharsets.UTF_16;
    }
    if (hasUtf8Mark(bytes)) {
      return StandardCharsets.UTF_8;
    }
    Matcher m = XML_ENCODING.matcher(new String(bytes, 0, head, StandardCharsets.ISO_8859_1));
    Optional<Charset> declared =
        m.lookingAt() ? Optional.ofNullable(m.group(1)).flatMap(Charsets::named) : Optional.empty();
    return declared
        .filter(c -> !isUtf8(c) && !isWestern(c))
        .orElseGet(() -> startsInUtf8(bytes) ? StandardCharsets.UTF_8 : WINDOWS_1252);
  }

  /** Text whose charset is named beside it, as in a mail. */
  static String labelled(byte[] bytes, Optional<String> name) {
    return decode(bytes, name.flatMap(Charsets::named));
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

  static boolean hasUtf16Mark(byte[] b) {
    return b.length >= 2
        && ((b[0] == (byte) 0xFE && b[1] == (byte) 0xFF)
            || (b[0] == (byte) 0xFF && b[1] == (byte) 0xFE));
  }

  private static String decode(byte[] bytes, Optional<Charset> declared) {
    if (hasUtf8Mark(bytes)) {
      return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
    }
    if (hasUtf16Mark(bytes)) {
      return new String(bytes, StandardCharsets.UTF_16);
    }
    // Western charsets read any bytes, so a page that names one by mistake is noticed only so:
    // nobody writes what happens to be valid UTF-8 beyond ASCII in them.
    boolean isOther = declared.filter(c -> !isWestern(c) && !isUtf8(c)).isPresent();
    if (isOther) {
      return new String(bytes, declared.get());
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return declared.filter(Charsets::isWestern).isPresent()
          ? new String(bytes, WINDOWS_1252)
          : mended(bytes);
    }
  }

  // A few broken characters in a text of UTF-8 must not spoil all others, and a page that is
  // Western but says UTF-8 must not lose all of its accents: what is more decides.
  private static String mended(byte[] bytes) {
    String utf8 = new String(bytes, StandardCharsets.UTF_8);
    long broken = utf8.chars().filter(c -> c == '\uFFFD').count();
    long sound = utf8.chars().filter(c -> c > 0x7f && c != '\uFFFD').count();
    return broken > sound ? new String(bytes, WINDOWS_1252) : utf8;
  }

  private static boolean isUtf8(Charset charset) {
    return charset.equals(StandardCharsets.UTF_8);
  }

  private static boolean isWestern(Charset charset) {
    return charset.equals(WINDOWS_1252);
  }

  private static Optional<Charset> named(String name) {
    try {
      // Browsers read these two as windows-1252, and pages are written for browsers.
      String lower = name.toLowerCase(Locale.ROOT);
      boolean western = lower.equals("iso-8859-1") || lower.equals("us-ascii");
      Charset charset = western ? WINDOWS_1252 : Charset.forName(name);
      // A page whose declaration could be read byte by byte is not in UTF-16.
      return lower.startsWith("utf-16") ? Optional.empty() : Optional.of(charset);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }
}
