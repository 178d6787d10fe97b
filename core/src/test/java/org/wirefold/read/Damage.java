package org.wirefold.read;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Damages samples as disks, editors, converters and attackers do: bytes turned, lost, doubled and
 * cut off, pieces of other files, the tokens that formats are made of in the wrong place, and long
 * runs, which find what takes time in the square of the length.
 */
final class Damage {
  private static final int MOST_BYTES = 1 << 16;
  private static final List<String> TOKENS =
      List.of(
          "<",
          ">",
          "</",
          "/>",
          "<!--",
          "-->",
          "<![CDATA[",
          "]]>",
          "<!DOCTYPE",
          "<!ENTITY x \"y\">",
          "&x;",
          "&#0;",
          "&#xD800;",
          "&amp;",
          "<?xml version=\"1.0\"?>",
          "<p>",
          "</p>",
          "<br>",
          "<script>",
          "<table>",
          "<title>",
          "</html>",
          "{",
          "}",
          "[",
          "]",
          "{\"a\":",
          "\"",
          "\\\"",
          "\\",
          "\\u0000",
          "\\ud800",
          "null",
          "true",
          "-1",
          "1e999",
          "99999999999999999999",
          ",",
          ";",
          "\t",
          "|",
          "'",
          "\n",
          "\r\n",
          "\r",
          "\0",
          "\uFEFF",
          "\u2028",
          "\u202E",
          "\uD83D\uDE00",
          "\f",
          "From ",
          "Content-Type: text/html",
          "=?utf-8?B?4pyT?=",
          "=?x?Q?=ZZ?=",
          "--",
          "=",
          "=C3",
          "http://",
          "https://[::1",
          "%zz",
          "://",
          "(",
          ")",
          "()",
          "...",
          " - ",
          " | ",
          "By ",
          "(Reuters) -",
          "1 January 0000",
          "31 February 2024",
          "2024-02-30T25:61:61Z",
          "999999999-01-01",
          "May ",
          "a.m.",
          "<REUTERS NEWID=\"9\">",
          "</REUTERS>",
          "<BODY>",
          "<D>");

  private final List<byte[]> samples;

  Damage(List<byte[]> samples) {
    this.samples = samples;
  }

  /** The sample after some accidents, all of them decided by {@code random}. */
  byte[] of(byte[] sample, SplittableRandom random) {
    byte[] bytes = sample;
    int accidents = 1 + random.nextInt(1 + random.nextInt(12));
    for (int i = 0; i < accidents; i++) {
      bytes = once(bytes, random);
    }
    return bytes.length <= MOST_BYTES ? bytes : Arrays.copyOf(bytes, MOST_BYTES);
  }

  private byte[] once(byte[] bytes, SplittableRandom random) {
    int at = random.nextInt(bytes.length + 1);
    int end = Math.min(bytes.length, at + 1 + random.nextInt(1 << random.nextInt(9)));
    byte[] piece = Arrays.copyOfRange(bytes, at, end);
    return switch (random.nextInt(10)) {
      case 0 -> turned(bytes, random);
      case 1 -> replaced(bytes, at, end, new byte[0]);
      case 2 -> Arrays.copyOf(bytes, at);
      case 3 -> replaced(bytes, at, at, piece);
      case 4 -> replaced(bytes, at, at, repeated(piece, times(9, random)));
      case 5 -> replaced(bytes, at, end, random(random));
      case 6 -> replaced(bytes, at, at, ofAnother(random));
      case 7 -> {
        byte[] token = token(random);
        yield replaced(bytes, at, at, repeated(token, times(14, random)));
      }
      default -> replaced(bytes, at, random.nextBoolean() ? at : end, token(random));
    };
  }

  /** Most runs are short, because reading the long ones takes most of the time. */
  private static int times(int most, SplittableRandom random) {
    int bits = random.nextInt(random.nextInt(8) == 0 ? most : most / 2);
    return 1 + random.nextInt(1 << bits);
  }

  private static byte[] turned(byte[] bytes, SplittableRandom random) {
    byte[] copy = bytes.clone();
    for (int i = random.nextInt(8); i >= 0 && copy.length > 0; i--) {
      copy[random.nextInt(copy.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return copy;
  }

  private static byte[] token(SplittableRandom random) {
    return TOKENS.get(random.nextInt(TOKENS.size())).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] random(SplittableRandom random) {
    byte[] bytes = new byte[1 + random.nextInt(64)];
    random.nextBytes(bytes);
    return bytes;
  }

  private byte[] ofAnother(SplittableRandom random) {
    byte[] other = samples.get(random.nextInt(samples.size()));
    int from = random.nextInt(other.length);
    return Arrays.copyOfRange(other, from, from + random.nextInt(other.length - from) + 1);
  }

  private static byte[] repeated(byte[] piece, int times) {
    int fitting = Math.min(times, MOST_BYTES / Math.max(1, piece.length));
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (int i = 0; i < fitting; i++) {
      all.writeBytes(piece);
    }
    return all.toByteArray();
  }

  private static byte[] replaced(byte[] bytes, int from, int to, byte[] by) {
    ByteArrayOutputStream all = new ByteArrayOutputStream(bytes.length + by.length);
    all.write(bytes, 0, from);
    all.writeBytes(by);
    all.write(bytes, to, bytes.length - to);
    return all.toByteArray();
  }
}
