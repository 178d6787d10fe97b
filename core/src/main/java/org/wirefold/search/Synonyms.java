package org.wirefold.search;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A person's {@code synonyms.txt}: a line names words or phrases that mean the same, {@code ev,
 * electric car}, or what is also looked for when others are, {@code brexit => article 50}. Letter
 * case and accents do not matter; {@code #} begins a comment. Read anew when the file has changed;
 * lines that say nothing are logged with their numbers and left out. Thread-safe.
 */
final class Synonyms {
  static final String FILE = "synonyms.txt";
  private static final System.Logger LOG = System.getLogger(Synonyms.class.getName());

  private final Path file;
  private State state = new State(FileTime.fromMillis(0), -1, Map.of());

  private record State(FileTime changed, long size, Map<String, Set<String>> words) {}

  Synonyms(Path folder) {
    this.file = folder.resolve(FILE);
  }

  /** What else is looked for when this is. */
  Set<String> of(String words) {
    return current().words().getOrDefault(FoldedText.of(words), Set.of());
  }

  private synchronized State current() {
    try {
      FileTime changed = Files.getLastModifiedTime(file);
      long size = Files.size(file);
      if (!changed.equals(state.changed()) || size != state.size()) {
        state = new State(changed, size, read(Files.readString(file), file.toString()));
      }
    } catch (NoSuchFileException e) {
      state = new State(FileTime.fromMillis(0), -1, Map.of());
    } catch (IOException e) {
      LOG.log(Level.WARNING, file + ": cannot be read as UTF-8 text; the synonyms before stay");
    }
    return state;
  }

  static Map<String, Set<String>> read(String text, String name) {
    Map<String, Set<String>> words = new HashMap<>();
    int number = 0;
    for (String whole : text.lines().toList()) {
      number++;
      String line = whole.replaceFirst("#.*", "").strip();
      if (line.isEmpty()) {
        continue;
      }
      int arrow = line.indexOf("=>");
      List<String> from = parts(arrow < 0 ? line : line.substring(0, arrow));
      List<String> to = parts(arrow < 0 ? line : line.substring(arrow + 2));
      if (from.isEmpty() || to.isEmpty() || (arrow < 0 && from.size() < 2)) {
        LOG.log(
            Level.WARNING,
            name + ":" + number + ": names no synonyms; write it like \"ev, electric car\"");
        continue;
      }
      for (String typed : from) {
        Set<String> others = words.computeIfAbsent(typed, t -> new LinkedHashSet<>());
        to.stream().filter(other -> !other.equals(typed)).forEach(others::add);
      }
    }
    return words;
  }

  private static List<String> parts(String line) {
    return Arrays.stream(line.split(","))
        .map(part -> FoldedText.of(part.strip().replaceAll("\\s+", " ")))
        .filter(part -> !part.isEmpty())
        .distinct()
        .toList();
  }
}
