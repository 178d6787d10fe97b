package org.wirefold.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.wirefold.furniture.FurnitureChoices;
import org.wirefold.index.SearchLease;
import org.wirefold.index.StoryIndex;

/** Finds and reads the rules on furniture that a person wrote. Stateless. */
public final class FurnitureRulesFile {
  private FurnitureRulesFile() {}

  /**
   * The rules in this file, or else in the one in the index folder; none where there is no file.
   *
   * @throws FurnitureChoices.MistakesException with all that is wrong with it
   */
  public static FurnitureChoices read(Path index, Optional<Path> named) throws IOException {
    Path file = named.orElseGet(() -> index.resolve(FurnitureChoices.FILE));
    return named.isEmpty() && !Files.exists(file)
        ? FurnitureChoices.NONE
        : FurnitureChoices.read(file);
  }

  /**
   * The same; a file with mistakes leaves those in force that the last run found, or none where the
   * index cannot be read and is to be replaced anyway.
   */
  static FurnitureChoices choices(IngestRequest request, IngestListener listener)
      throws IOException {
    try {
      return read(request.index(), request.furniture());
    } catch (FurnitureChoices.MistakesException e) {
      listener.misruled(e.sentences());
    }
    try (StoryIndex held = StoryIndex.open(request.index());
        SearchLease lease = held.lease()) {
      return FurnitureChoices.parse(
          lease.held().rules().orElse(""),
          request.index().resolve(FurnitureChoices.FILE).toString());
    } catch (IOException | RuntimeException e) {
      if (request.mode() == IngestRequest.Mode.FRESH) {
        return FurnitureChoices.NONE;
      }
      throw e;
    }
  }
}
