package org.wirefold.ingest;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wirefold.index.SearchLease;
import org.wirefold.index.StoryIndex;
import org.wirefold.index.StoryWriter;
import org.wirefold.tag.Company;
import org.wirefold.tag.CompanyRegistry;
import org.wirefold.tag.RegistryException;

/**
 * The companies that a person wrote, as found when a run begins. Immutable.
 *
 * @param text of the file, for the index to keep
 * @param registry ours with the person's
 */
public record CompaniesFile(String text, CompanyRegistry registry) {
  /** The file: the one named, or else the one in the index folder. */
  public static Path path(Path index, Optional<Path> named) {
    return named.orElseGet(() -> index.resolve(CompanyRegistry.FILE));
  }

  /**
   * The companies in this file, or else in the one in the index folder; ours alone where there is
   * no file.
   *
   * @throws RegistryException with all that is wrong with it
   */
  public static CompaniesFile read(Path index, Optional<Path> named) throws IOException {
    Path file = path(index, named);
    if (named.isEmpty() && !Files.exists(file)) {
      return of("", file);
    }
    try {
      return of(Files.readString(file, StandardCharsets.UTF_8), file);
    } catch (MalformedInputException e) {
      throw RegistryException.of(file + ": is not UTF-8; save it as UTF-8");
    }
  }

  /** The same; a file with mistakes leaves those in force that the last run found. */
  static CompaniesFile inForce(Path index, Optional<Path> named, IngestListener listener)
      throws IOException {
    try {
      return read(index, named);
    } catch (RegistryException e) {
      listener.misruled(e.sentences());
      if (!StoryIndex.isIn(index)) {
        return of("", path(index, named));
      }
      try (StoryIndex held = StoryIndex.open(index);
          SearchLease lease = held.lease()) {
        return of(lease.held().companies().orElse(""), path(index, named));
      }
    }
  }

  /**
   * Adds companies by their names to the person's file, which is made where there is none.
   *
   * @return the ids they have now; a name that the registry has already is left out
   * @throws RegistryException when the file has mistakes; it stays as it is then
   */
  public static List<String> accept(Path index, Optional<Path> named, List<String> names)
      throws IOException {
    Path file = path(index, named);
    CompaniesFile held =
        Files.exists(file) ? read(index, named) : of("", file); // --companies may name a new one
    StringBuilder text = new StringBuilder(held.text());
    List<String> added = new ArrayList<>();
    for (String name : names) {
      Optional<Company> company = held.registry().propose(name);
      if (company.isPresent() && !added.contains(company.get().id())) {
        text.append(text.isEmpty() || text.charAt(text.length() - 1) == '\n' ? "" : "\n");
        text.append(company.get().toLine()).append('\n');
        added.add(company.get().id());
      }
    }
    of(text.toString(), file); // finds what would be wrong before anything is written
    if (!added.isEmpty()) {
      Path fresh = file.resolveSibling(file.getFileName() + ".new");
      Files.writeString(fresh, text);
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
    return added;
  }

  /** Has the next commit record them, where they are not what it has. */
  void keepIn(StoryWriter writer) throws IOException {
    if (!writer.held().companies().orElse("").equals(text)) {
      writer.putCompanies(text);
    }
  }

  private static CompaniesFile of(String text, Path file) throws RegistryException {
    return new CompaniesFile(text, CompanyRegistry.with(text, file.toString()));
  }
}
