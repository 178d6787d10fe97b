package org.wirefold.bench.quality;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What people know of articles: which story each one tells, and how it stands to that story's
 * original. Read from lines of {@code id TAB story TAB relation}; lines that begin with {@code #}
 * are remarks. Immutable.
 *
 * @param of by article id, in the order of the file
 */
public record Labels(Map<String, Label> of) {
  /** The relation of the article that the others of its story were made of. */
  public static final String ORIGINAL = "original";

  /** The label of one article. */
  public record Label(String story, String relation) {}

  public Labels {
    of = Collections.unmodifiableMap(new LinkedHashMap<>(of));
  }

  /** Reads a file; {@link IOException} where a line has no story or an id comes twice. */
  public static Labels read(Path file) throws IOException {
    Map<String, Label> labels = new LinkedHashMap<>();
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).isBlank() || lines.get(i).startsWith("#")) {
        continue;
      }
      String[] columns = lines.get(i).split("\t", -1);
      String relation = columns.length > 2 ? columns[2] : ORIGINAL;
      if (columns.length < 2 || labels.put(columns[0], new Label(columns[1], relation)) != null) {
        throw new IOException(
            "%s:%d: \"%s\" is not the first line of an article, its story and its relation; write id TAB story TAB relation, once an article"
                .formatted(file, i + 1, lines.get(i)));
      }
    }
    return new Labels(labels);
  }

  /** The original of every story that has one, by story. */
  public Map<String, String> originals() {
    Map<String, String> originals = new HashMap<>();
    of.forEach(
        (id, label) -> {
          if (label.relation().equals(ORIGINAL)) {
            originals.putIfAbsent(label.story(), id);
          }
        });
    return originals;
  }

  /** The story of an article; empty where it has no label. */
  public Optional<String> story(String id) {
    return Optional.ofNullable(of.get(id)).map(Label::story);
  }
}
