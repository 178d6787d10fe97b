package org.wirefold.read;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Repairs text that was in UTF-8, was read as windows-1252 and written again: {@code cafÃ©} and
 * {@code donâ€™t}. Only where every character of the text beyond ASCII belongs to a sequence that
 * can be such damage, and none can be anything else: right text is never changed, damaged text in
 * which right characters stand too is left as it is. One pass. Stateless.
 */
final class Mojibake {
  private static final int NO_BYTE = -1;
  private static final int[] BYTES = bytes();

  /** What may follow a capital letter in right text, closing a word in capitals. */
  private static final String AFTER_WORDS = "’”–—…›»·°™®";

  /** The first byte of the last two-byte sequences that are Latin letters and signs. */
  private static final byte LAST_LATIN = (byte) 0xC5;

  /** Of letters beyond Latin so many, in a row for the most part, are no accident. */
  private static final int LEAST_FOREIGN = 4;

  private Mojibake() {}

  // windows-1252 as browsers know it: the five bytes without a character are control characters.
  private static int[] bytes() {
    int[] bytes = new int[0x2200];
    Arrays.fill(bytes, NO_BYTE);
    Charset windows = Charset.forName("windows-1252");
    for (int b = 0x80; b < 0x100; b++) {
      String read = new String(new byte[] {(byte) b}, windows);
      bytes[read.charAt(0) == '\uFFFD' ? b : read.charAt(0)] = b;
    }
    return bytes;
  }

  /** The text as it was, or the same text where it is not damaged, or not surely. */
  static String repaired(String text) {
    StringBuilder repaired = new StringBuilder(text.length());
    int sequences = 0;
    int foreign = 0;
    int rows = 0;
    int lastEnd = -1;
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c < 0x80) {
        repaired.append(c);
        i++;
        continue;
      }
      Optional<String> meant = sequence(text, i);
      if (meant.isEmpty()) {
        return text;
      }
      int length = lengthOf(byteOf(c));
      sequences++;
      if (isForeign(meant.get().codePointAt(0))) {
        foreign++;
        rows += lastEnd == i ? 1 : 0;
      }
      repaired.append(meant.get());
      i += length;
      lastEnd = i;
    }
    boolean accident = foreign > 0 && (foreign < LEAST_FOREIGN || 2 * rows < foreign);
    return sequences == 0 || accident ? text : repaired.toString();
  }

  /** What the sequence that begins here was; empty where it is none, or may be right text. */
  private static Optional<String> sequence(String text, int at) {
    int length = lengthOf(byteOf(text.charAt(at)));
    if (length < 2 || at + length > text.length()) {
      return Optional.empty();
    }
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      int b = byteOf(text.charAt(at + i));
      if (b == NO_BYTE) {
        return Optional.empty();
      }
      bytes[i] = (byte) b;
    }
    boolean mayBeRight =
        bytes[0] <= LAST_LATIN
            && AFTER_WORDS.indexOf(text.charAt(at + 1)) >= 0
            && (at == 0 || !Character.isLowerCase(text.charAt(at - 1)));
    if (mayBeRight) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  // Neither a letter or sign of Western languages nor punctuation.
  private static boolean isForeign(int c) {
    return c >= 0x180
        && !(c >= 0x2010 && c <= 0x2044)
        && c != 0x20AC
        && c != 0x2122
        && !(c >= 0x1F300)
        && c != 0xFEFF;
  }

  private static int byteOf(char c) {
    return c < BYTES.length ? BYTES[c] : NO_BYTE;
  }

  private static int lengthOf(int lead) {
    return lead >= 0xC2 && lead <= 0xDF
        ? 2
        : lead >= 0xE0 && lead <= 0xEF ? 3 : lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
  }
}
