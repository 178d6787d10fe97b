package org.wirefold.tag;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The companies we know by name: {@code companies.jsonl}, a company a line. Immutable, thread-safe.
 */
public final class CompanyRegistry {
  private final Map<String, Company> byId;
  private final Map<String, String> idByName = new HashMap<>();

  private CompanyRegistry(Map<String, Company> byId) {
    this.byId = byId;
    for (Company company : byId.values()) {
      idByName.putIfAbsent(key(company.name()), company.id());
      company.aliases().forEach(alias -> idByName.putIfAbsent(key(alias), company.id()));
    }
  }

  /** The registry that ships with us. */
  public static CompanyRegistry load() {
    JsonMapper json = new JsonMapper();
    Map<String, Company> companies = new LinkedHashMap<>();
    try (InputStream in = CompanyRegistry.class.getResourceAsStream("companies.jsonl")) {
      if (in == null) {
        throw new IllegalStateException("companies.jsonl is not in the build");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        Company company = read(json, line, number);
        if (companies.put(company.id(), company) != null) {
          throw new IllegalStateException(
              "companies.jsonl:" + number + ": \"" + company.id() + "\" is there twice");
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new CompanyRegistry(companies);
  }

  private static Company read(JsonMapper json, String line, int number) {
    try {
      return json.readValue(line, Company.class);
    } catch (JacksonException e) {
      throw new IllegalStateException(
          "companies.jsonl:" + number + ": " + e.getOriginalMessage(), e);
    }
  }

  public Collection<Company> companies() {
    return byId.values();
  }

  /**
   * What people call the company or value of this id; the id itself where the registry does not
   * have it.
   */
  public String label(String id) {
    Company company = byId.get(id);
    return company == null ? id : company.name();
  }

  /** The company with this id, name or alias, letter case ignored. */
  public Optional<String> find(String name) {
    return Optional.ofNullable(byId.containsKey(name) ? name : idByName.get(key(name)));
  }

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
