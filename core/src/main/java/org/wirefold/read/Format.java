package org.wirefold.read;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** The formats of files, told by the end of the name, else by the first bytes. */
enum Format {
  TEXT,
  HTML,
  JSON_LINES,
  JSON,
  SGML;

  /** How many bytes at the start are enough for {@link #ofContent}. */
  static final int SNIFFED_BYTES = 4096;

  static Optional<Format> ofName(String name) {
    String lower = name.toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
    return switch (lower.substring(lower.lastIndexOf('.') + 1)) {
      case "txt", "text" -> Optional.of(TEXT);
      case "html", "htm", "xhtml" -> Optional.of(HTML);
      case "jsonl", "ndjson" -> Optional.of(JSON_LINES);
      case "json" -> Optional.of(JSON);
      case "sgm", "sgml" -> Optional.of(SGML);
      default -> Optional.empty();
    };
  }

  /** The format of a file that starts with these bytes; empty for what is no text. */
  static Optional<Format> ofContent(byte[] head) {
    String start = new String(head, StandardCharsets.ISO_8859_1);
    String lower = start.replaceFirst("^ï»¿", "").stripLeading().toLowerCase(Locale.ROOT);
    if (lower.startsWith("<!doctype lewis") || lower.startsWith("<reuters")) {
      return Optional.of(SGML);
    }
    if (lower.startsWith("<!doctype html") || lower.startsWith("<html")) {
      return Optional.of(HTML);
    }
    if (lower.startsWith("{") || lower.startsWith("[{")) {
      return Optional.of(JSON);
    }
    return isText(head) ? Optional.of(TEXT) : Optional.empty();
  }

  /** No NUL and next to no control characters: what binary files have within a few bytes. */
  static boolean isText(byte[] head) {
    if (Charsets.isUtf16(head)) {
      return true;
    }
    int controls = 0;
    for (byte b : head) {
      if (b == 0) {
        return false;
      }
      if (b > 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f') {
        controls++;
      }
    }
    return controls * 50 <= head.length;
  }
}
