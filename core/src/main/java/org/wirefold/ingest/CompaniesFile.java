package org.wirefold.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wirefold.tag.Company;
import org.wirefold.tag.CompanyRegistry;
import org.wirefold.tag.RegistryException;

/** The file to which companies are added by their names. Stateless. */
public final class CompaniesFile {
  private CompaniesFile() {}

  /** The file: the one named, or else the one in the index folder. */
  public static Path path(Path index, Optional<Path> named) {
    return RegistryFile.COMPANIES.path(index, named);
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
    // --companies may name a new one
    RegistryFile<CompanyRegistry> held =
        Files.exists(file)
            ? RegistryFile.COMPANIES.read(index, named)
            : RegistryFile.COMPANIES.of("", file);
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
    var unused =
        RegistryFile.COMPANIES.of(
            text.toString(), file); // finds what would be wrong before anything is written
    if (!added.isEmpty()) {
      Path fresh = file.resolveSibling(file.getFileName() + ".new");
      Files.writeString(fresh, text);
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
    return added;
  }
}
