package org.wirefold.tag;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The companies we know by name: those that ship with us, a file a region in {@code companies/},
 * and a person's own, who may override ours by their ids. Immutable, thread-safe.
 */
public final class CompanyRegistry {
  /** The name of a person's own file in an index folder. */
  public static final String FILE = "companies.jsonl";

  private static final List<String> SHIPPED =
      List.of("americas", "asia", "chains", "china", "europe", "historic", "technology");

  /** Full names go by these, which nobody types. */
  private static final Set<String> LEGAL_FORMS =
      Set.of(
          "inc",
          "incorporated",
          "corp",
          "corporation",
          "co",
          "company",
          "ltd",
          "limited",
          "plc",
          "ag",
          "sa",
          "nv",
          "se",
          "llc",
          "group",
          "holdings");

  private static final Latest<OwnFile, CompanyRegistry, RegistryException> WITH =
      new Latest<>(CompanyRegistry::make);

  private final Map<String, Company> byId;
  private final Map<String, String> idByName = new HashMap<>();
  private final Industries industries;

  private CompanyRegistry(Map<String, Company> byId, Industries industries) {
    this.byId = byId;
    this.industries = industries;
    for (Company company : byId.values()) {
      idByName.putIfAbsent(key(company.name()), company.id());
      company.aliases().forEach(alias -> idByName.putIfAbsent(key(alias), company.id()));
    }
  }

  /** The registry that ships with us. */
  public static CompanyRegistry load() {
    try {
      return with("", FILE);
    } catch (RegistryException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The registry that ships with us, added to and overridden by a person's own.
   *
   * @param own the text of the person's file
   * @param name what mistakes name it by
   * @throws RegistryException with all that is wrong
   */
  public static CompanyRegistry with(String own, String name) throws RegistryException {
    return WITH.of(new OwnFile(own, name));
  }

  private static CompanyRegistry make(OwnFile own) throws RegistryException {
    Industries industries = new Industries();
    CompanyLines lines = new CompanyLines(industries);
    for (String region : SHIPPED) {
      String file = "companies/" + region + ".jsonl";
      lines.read(DataFile.text(file), file);
    }
    lines.read(own.text(), own.name());
    return new CompanyRegistry(lines.companies(), industries);
  }

  /** A registry of these companies alone. */
  static CompanyRegistry of(String text) throws RegistryException {
    Industries industries = new Industries();
    CompanyLines lines = new CompanyLines(industries);
    lines.read(text, FILE);
    return new CompanyRegistry(lines.companies(), industries);
  }

  public Collection<Company> companies() {
    return byId.values();
  }

  /** The company with this id. */
  public Optional<Company> company(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  Industries industries() {
    return industries;
  }

  /**
   * What people call the company or value of this id; the id itself where the registry does not
   * have it.
   */
  public String label(String id) {
    Company company = byId.get(id);
    return company == null ? id : company.name();
  }

  /** The company with this id, name or alias, letter case and a legal form ignored. */
  public Optional<String> find(String name) {
    if (byId.containsKey(name)) {
      return Optional.of(name);
    }
    String key = key(name);
    String id = idByName.get(key);
    int space = key.lastIndexOf(' ');
    while (id == null && space > 0 && LEGAL_FORMS.contains(key.substring(space + 1))) {
      key = key.substring(0, space).replaceFirst(",$", "");
      id = idByName.get(key);
      space = key.lastIndexOf(' ');
    }
    return Optional.ofNullable(id);
  }

  /** A company of this name, to be added; empty where the registry has it already. */
  public Optional<Company> propose(String name) {
    if (find(name).isPresent()) {
      return Optional.empty();
    }
    String ascii = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    String id = ascii.replaceAll("['’.\\p{M}]", "").replaceAll("[^a-z0-9]+", "-");
    String trimmed = id.replaceAll("^-+|-+$", "");
    // A name without Latin letters: any id does that stays the same.
    String base = trimmed.isEmpty() ? "company-" + Integer.toHexString(name.hashCode()) : trimmed;
    return Optional.of(Company.named(byId.containsKey(base) ? base + "-2" : base, name.strip()));
  }

  private static String key(String name) {
    String key = name.strip().toLowerCase(Locale.ROOT).replace(" & ", " and ");
    return key.endsWith(".") ? key.substring(0, key.length() - 1) : key;
  }
}
