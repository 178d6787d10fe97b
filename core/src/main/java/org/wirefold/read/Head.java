package org.wirefold.read;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The first bytes of a file, by which its format is told. Bytes above ASCII are read as Latin-1,
 * which is enough for marks and names. Immutable, thread-safe.
 */
final class Head {
  /** How many bytes are looked at. */
  static final int BYTES = 1 << 14;

  // What may stand before the first element of XML, and the element's name without its prefix.
  private static final Pattern ROOT =
      Pattern.compile(
          "\\s*+(?:<\\?(?:[^?]|\\?(?!>))*+\\?>\\s*+|<!--(?:[^-]|-(?!->))*+-->\\s*+"
              + "|<!doctype[^>\\[]*+(?:\\[[^\\]]*+\\]\\s*+)?>\\s*+)*+<(?:[a-z_][\\w.-]*+:)?+([a-z_][\\w.-]*+)");

  private final byte[] bytes;
  private final String text;
  private final String lower;

  Head(byte[] bytes) {
    this.bytes = bytes.clone();
    int mark = Charsets.hasUtf16Mark(bytes) ? 2 : Charsets.hasUtf8Mark(bytes) ? 3 : 0;
    // Of any other charset the signs of a format are read as they are.
    Charset charset = Charsets.utf16(bytes).orElse(StandardCharsets.ISO_8859_1);
    text = new String(bytes, mark, bytes.length - mark, charset).stripLeading();
    lower = text.toLowerCase(Locale.ROOT);
  }

  /** Looks at what comes next; data that break off within it break off again when it is read. */
  static Head peek(BufferedInputStream in) throws IOException {
    return peek(in, BYTES);
  }

  static Head peek(BufferedInputStream in, int most) throws IOException {
    byte[] bytes = new byte[Math.min(most, BYTES)]; // most files are small
    int length = 0;
    in.mark(most);
    try {
      for (int n = 0; n >= 0 && length < most; n = in.read(bytes, length, bytes.length - length)) {
        length += n;
        if (length == bytes.length) {
          bytes = Arrays.copyOf(bytes, Math.min(most, 4 * length));
        }
      }
    } catch (IOException e) {
      if (length == 0) {
        throw e;
      }
    }
    in.reset();
    return new Head(Arrays.copyOf(bytes, length));
  }

  boolean isEmpty() {
    return bytes.length == 0;
  }

  /** The bytes as they are. */
  byte[] bytes() {
    return bytes.clone();
  }

  /** The text without a byte order mark and leading blanks. */
  String text() {
    return text;
  }

  /** The same in lower case. */
  String lower() {
    return lower;
  }

  boolean startsWith(byte... magic) {
    for (int i = 0; i < magic.length; i++) {
      if (i >= bytes.length || bytes[i] != magic[i]) {
        return false;
      }
    }
    return true;
  }

  /** Whether these characters stand at this byte. */
  boolean hasAt(int offset, String ascii) {
    int end = offset + ascii.length();
    return end <= bytes.length
        && ascii.equals(new String(bytes, offset, ascii.length(), StandardCharsets.ISO_8859_1));
  }

  /** The first element of XML, SGML or HTML: its name in lower case, without a prefix. */
  Optional<String> rootElement() {
    Matcher m = ROOT.matcher(lower);
    return m.lookingAt() ? Optional.ofNullable(m.group(1)) : Optional.empty();
  }

  /** No NUL and next to no control characters: what binary files have within a few bytes. */
  boolean isText() {
    if (Charsets.utf16(bytes).isPresent()) {
      return true;
    }
    int controls = 0;
    for (byte b : bytes) {
      if (b == 0) {
        return false;
      }
      if (b > 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f') {
        controls++;
      }
    }
    return controls * 50 <= bytes.length;
  }
}
