package org.wirefold.tag;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wirefold.analysis.Words;
import org.wirefold.article.JsonProblem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads files of companies, one a line, and finds everything that is wrong with them: lines that
 * are no JSON, fields that are missing, misspelt or of the wrong kind, ids given twice, names that
 * another company has, parents, countries and industries that do not exist. A later file overrides
 * companies of an earlier one by their ids. Owned by one thread.
 */
final class CompanyLines {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Set<String> FIELDS =
      Set.of(
          "id",
          "name",
          "aliases",
          "tickers",
          "country",
          "industry",
          "parent",
          "ambiguous",
          "evidence",
          "otherwise");
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  private record Place(String file, int line) {
    @Override
    public String toString() {
      return file + ":" + line + ": ";
    }
  }

  private final Industries industries;
  private final Map<String, Company> companies = new LinkedHashMap<>();
  private final Map<String, Place> places = new HashMap<>();
  private final List<String> mistakes = new ArrayList<>();

  CompanyLines(Industries industries) {
    this.industries = industries;
  }

  /**
   * Reads a file.
   *
   * @param file what mistakes name it by
   */
  void read(String text, String file) {
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      String json = (number == 1 ? line.replaceFirst("^\uFEFF", "") : line).strip();
      if (!json.isEmpty() && !json.startsWith("#")) {
        readLine(json, new Place(file, number));
      }
    }
  }

  private void readLine(String line, Place place) {
    JsonNode fields;
    try {
      fields = JSON.readTree(line);
    } catch (JacksonException e) {
      mistake(place, "is no JSON: " + JsonProblem.of(e) + "; write {\"id\": …} on one line");
      return;
    }
    int before = mistakes.size();
    if (!fields.isObject()) {
      mistake(place, "is no JSON object; write {\"id\": \"acme\", \"name\": \"Acme\"}");
      return;
    }
    for (String field : fields.propertyNames()) {
      if (!FIELDS.contains(field)) {
        mistake(
            place, "\"" + field + "\" is no field; choose of " + FIELDS.stream().sorted().toList());
      }
    }
    String id = text(fields, "id", place).orElse("");
    String name = text(fields, "name", place).orElse("");
    if (!ID.matcher(id).matches()) {
      mistake(place, "the id is \"" + id + "\"; write it in small letters like general-motors");
    }
    if (Words.of(name).size() == 0) {
      mistake(place, "has no name; add \"name\": \"…\" as the news writes it");
    }
    Company company =
        new Company(
            id,
            name,
            list(fields, "aliases", place),
            list(fields, "tickers", place),
            text(fields, "country", place),
            text(fields, "industry", place),
            text(fields, "parent", place),
            flag(fields, place),
            list(fields, "evidence", place),
            list(fields, "otherwise", place));
    check(company, place);
    Place other = places.get(id);
    if (other != null && other.file().equals(place.file())) {
      mistake(place, "\"" + id + "\" stands in line " + other.line() + " too; keep one of them");
    }
    if (mistakes.size() == before) {
      companies.put(id, company);
      places.put(id, place);
    }
  }

  private void check(Company company, Place place) {
    company
        .country()
        .filter(country -> !COUNTRIES.contains(country))
        .ifPresent(
            country ->
                mistake(
                    place,
                    "the country is \"" + country + "\"; write an ISO 3166 code like US or CN"));
    company
        .industry()
        .filter(industry -> !industries.names().contains(industry))
        .ifPresent(
            industry ->
                mistake(
                    place,
                    "the industry is \""
                        + industry
                        + "\", which is none of the list; choose one of docs/topics-and-companies.md"));
  }

  private Optional<String> text(JsonNode fields, String field, Place place) {
    JsonNode value = fields.get(field);
    if (value == null || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isString()) {
      mistake(place, "\"" + field + "\" is no text; write it in quotation marks");
      return Optional.empty();
    }
    return Optional.of(clean(value.asString()));
  }

  private List<String> list(JsonNode fields, String field, Place place) {
    JsonNode value = fields.get(field);
    if (value == null || value.isNull()) {
      return List.of();
    }
    List<String> texts = new ArrayList<>();
    boolean sound = value.isArray();
    for (JsonNode text : value) {
      sound &= text.isString();
      texts.add(clean(text.asString("")));
    }
    if (!sound) {
      mistake(place, "\"" + field + "\" is no list of texts; write [\"…\", \"…\"]");
      return List.of();
    }
    return texts;
  }

  /** As texts are read: composed, and with a straight apostrophe. */
  private static String clean(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC).replace('\u2019', '\'').strip();
  }

  private boolean flag(JsonNode fields, Place place) {
    JsonNode value = fields.get("ambiguous");
    if (value != null && !value.isBoolean()) {
      mistake(place, "\"ambiguous\" is neither true nor false; write it without quotation marks");
    }
    return value != null && value.asBoolean(false);
  }

  /** All companies; {@link RegistryException} tells all that is wrong. */
  Map<String, Company> companies() throws RegistryException {
    checkNames();
    for (Company company : companies.values()) {
      company
          .parent()
          .filter(parent -> !companies.containsKey(parent) && !hasMistake())
          .ifPresent(
              parent ->
                  mistake(
                      places.get(company.id()),
                      "the parent is \"" + parent + "\", which no company has for its id; add it"));
    }
    if (hasMistake()) {
      throw new RegistryException(mistakes);
    }
    return companies;
  }

  private boolean hasMistake() {
    return !mistakes.isEmpty();
  }

  private void checkNames() {
    Map<String, String> holders = new HashMap<>();
    for (Company company : companies.values()) {
      Stream.concat(Stream.of(company.name()), company.aliases().stream())
          .forEach(
              name -> {
                String holder = holders.putIfAbsent(key(name), company.id());
                if (holder != null && !holder.equals(company.id())) {
                  mistake(
                      places.get(company.id()),
                      "\"%s\" is a name of %s already; leave it out here, or override %s"
                          .formatted(name, holder, holder));
                }
              });
    }
  }

  /** Names that differ in nothing that matching sees. */
  private static String key(String name) {
    StringBuilder key = new StringBuilder();
    Words words = Words.of(name);
    for (int i = 0; i < words.size(); i++) {
      key.append(words.term(i).toLowerCase(Locale.ROOT)).append(' ');
    }
    return key.toString();
  }

  private void mistake(@Nullable Place place, String what) {
    mistakes.add(place + what);
  }
}
