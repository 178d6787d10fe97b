package org.wirefold.export;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The formats that articles are written in. */
public enum ExportFormat {
  JSONL("JSON Lines", "application/x-ndjson"),
  CSV("CSV", "text/csv; charset=utf-8; header=present"),
  TSV("TSV", "text/tab-separated-values; charset=utf-8"),
  /** IPTC ninjs 3, one item a line. */
  NINJS("ninjs", "application/x-ndjson");

  private final String label;
  private final String mediaType;

  ExportFormat(String label, String mediaType) {
    this.label = label;
    this.mediaType = mediaType;
  }

  /** The format of this name; empty where there is none. */
  public static Optional<ExportFormat> of(String name) {
    return Arrays.stream(values()).filter(format -> format.key().equals(name)).findFirst();
  }

  /** All names, for a sentence. */
  public static String known() {
    return Arrays.stream(values()).map(ExportFormat::key).collect(Collectors.joining(", "));
  }

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** As people call it. */
  public String label() {
    return label;
  }

  /** What files of this format end in. */
  public String ending() {
    return this == NINJS ? "ninjs.jsonl" : key();
  }

  /** For the {@code Content-Type} of an answer. */
  public String mediaType() {
    return mediaType;
  }
}
