package org.wirefold.read;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The agencies and papers that we know by name, from {@code outlets.txt}, and the short name that
 * each is shown by. Read once; immutable.
 */
final class Outlets {
  private static final Outlets SHIPPED = new Outlets();

  private final Map<String, String> shortNames = new HashMap<>();
  private final Set<String> spellings =
      new TreeSet<>(
          Comparator.comparingInt(String::length)
              .reversed()
              .thenComparing(Comparator.naturalOrder()));

  private Outlets() {
    try (InputStream in =
            Objects.requireNonNull(
                Outlets.class.getResourceAsStream("outlets.txt"), "outlets.txt is not shipped");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(this::add);
    } catch (IOException e) {
      throw new UncheckedIOException("outlets.txt cannot be read", e);
    }
  }

  private void add(String line) {
    String shortName = line.split(":", 2)[0].strip();
    for (String name : line.replaceFirst(":", ",").split(",")) {
      String clean = name.strip();
      shortNames.put(clean.toLowerCase(Locale.ROOT), shortName);
      spellings.add(clean);
      spellings.add(clean.toUpperCase(Locale.ROOT));
    }
  }

  /** The short name of the outlet that is called so, in any letter case. */
  static Optional<String> shortName(String name) {
    return Optional.ofNullable(SHIPPED.shortNames.get(name.strip().toLowerCase(Locale.ROOT)));
  }

  /**
   * A pattern of every name, as it is written or in capitals: for use where case is not ignored.
   */
  static String pattern() {
    return SHIPPED.spellings.stream()
        .map(Pattern::quote)
        .collect(Collectors.joining("|", "(?:", ")(?![\\p{L}\\p{N}])"));
  }
}
