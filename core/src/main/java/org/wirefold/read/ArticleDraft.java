package org.wirefold.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wirefold.article.Article;
import org.wirefold.article.Furniture;
import org.wirefold.article.Handling;
import org.wirefold.article.InputTags;
import org.wirefold.article.Published;

/**
 * An article in the making: a format fills in what its input says, the cleaning steps take lines
 * away and add what they learn from them. Made, used and finished by one thread.
 */
final class ArticleDraft {
  private static final Pattern LANGUAGE =
      Pattern.compile("([a-z]{2,3})(?:[-_].*)?", Pattern.DOTALL);

  Optional<String> id = Optional.empty();
  Optional<String> url = Optional.empty();
  String title = "";
  boolean titleInferred;
  List<String> otherTitles = List.of();
  List<String> summary = List.of();

  /** What is left of the text, a paragraph each once the lines are joined. */
  List<TextLine> lines = new ArrayList<>();

  Optional<String> publisher = Optional.empty();
  Optional<String> credit = Optional.empty();
  List<String> authors = List.of();
  List<String> editors = List.of();
  Optional<Published> published = Optional.empty();

  /** A field that should say when it was published, with a value that is no date. */
  Optional<String> unreadDate = Optional.empty();

  Optional<String> dateline = Optional.empty();
  String language = "und";
  Optional<String> section = Optional.empty();
  InputTags tags = InputTags.NONE;
  Handling handling = Handling.USUAL;

  /** Where a field was found, by the name of the article's component. */
  final Map<String, String> origins = new TreeMap<>();

  final List<Furniture> furniture = new ArrayList<>();

  /** A draft of an article as it is known, but for its text and what was dropped from it. */
  static ArticleDraft of(Article article) {
    ArticleDraft draft = new ArticleDraft();
    draft.url = article.url();
    draft.title = article.titleInferred() ? "" : article.title();
    draft.otherTitles = article.otherTitles();
    draft.summary = article.summary();
    draft.publisher = article.publisher();
    draft.credit = article.credit();
    draft.authors = article.authors();
    draft.editors = article.editors();
    draft.published = article.published();
    draft.unreadDate = UnreadDate.of(article);
    draft.dateline = article.dateline();
    draft.language = article.language();
    draft.section = article.section();
    draft.tags = article.inputTags();
    draft.handling = article.handling();
    draft.origins.putAll(article.origins());
    return draft;
  }

  /** The first of these is the title, the others are further ones; repetitions are left out. */
  void setTitles(List<String> titles) {
    List<String> distinct =
        titles.stream().map(TextLine::onOneLine).filter(t -> !t.isEmpty()).distinct().toList();
    if (!distinct.isEmpty()) {
      title = distinct.getFirst();
      otherTitles = distinct.subList(1, distinct.size());
    }
  }

  /** Takes whose reporting it is, unless that is known, and notes where it was found. */
  void takeCredit(String name, String origin) {
    if (credit.isEmpty() && !name.isBlank()) {
      credit = Optional.of(Credits.normal(name));
      origins.put("credit", origin);
    }
  }

  /** The same for who ran this copy. */
  void takePublisher(String name, String origin) {
    if (publisher.isEmpty() && !name.isBlank()) {
      publisher = Optional.of(name);
      origins.put("publisher", origin);
    }
  }

  /** The same for who wrote. */
  void takeAuthors(List<String> names, String origin) {
    if (authors.isEmpty() && !names.isEmpty()) {
      authors = names;
      origins.put("authors", origin);
    }
  }

  /** The same for the place at the head of the text. */
  void takeDateline(Optional<String> place, String origin) {
    if (dateline.isEmpty() && place.isPresent()) {
      dateline = place;
      origins.put("dateline", origin);
    }
  }

  /** Takes a line out of the text and keeps it with the name of the rule. */
  void drop(int line, String rule) {
    furniture.add(new Furniture(lines.remove(line).text(), rule));
  }

  /** The same for the lines {@code from} to {@code to}, exclusive, as one block. */
  void drop(int from, int to, String rule) {
    if (from < to) {
      List<TextLine> block = lines.subList(from, to);
      furniture.add(new Furniture(String.join("\n", texts(block)), rule));
      block.clear();
    }
  }

  /** Takes the first {@code end} characters off a line. */
  void dropStart(int line, int end, String rule) {
    TextLine old = lines.get(line);
    furniture.add(new Furniture(old.text().substring(0, end).strip(), rule));
    lines.set(line, old.withText(old.text().substring(end).strip()));
  }

  void dropEnd(int line, int start, String rule) {
    TextLine old = lines.get(line);
    furniture.add(new Furniture(old.text().substring(start).strip(), rule));
    lines.set(line, old.withText(old.text().substring(0, start).strip()));
  }

  // "By Meridian Wire" names no author.
  private void creditOrganisations() {
    if (authors.isEmpty()) {
      return;
    }
    List<String> people = new ArrayList<>();
    for (String author : authors) {
      if (publisher.filter(author::equalsIgnoreCase).isPresent()
          || credit.filter(author::equalsIgnoreCase).isPresent()
          || Credits.isStaff(author)) {
        continue;
      }
      if (Credits.isOrganisation(author)) {
        takeCredit(author, "byline, stated");
      } else {
        people.add(author);
      }
    }
    authors = people.stream().flatMap(person -> Bylines.person(person).stream()).toList();
    if (authors.isEmpty()) {
      origins.remove("authors");
    }
  }

  // Every text of the article is made of the characters that were meant.
  private void mend() {
    title = Characters.line(title);
    otherTitles = otherTitles.stream().map(Characters::line).toList();
    summary = summary.stream().map(Characters::line).toList();
    publisher = publisher.map(Characters::line).filter(name -> !name.isEmpty());
    credit = credit.map(Characters::line).filter(name -> !name.isEmpty());
    dateline = dateline.map(Characters::line).filter(place -> !place.isEmpty());
    section = section.map(Characters::line).filter(name -> !name.isEmpty());
    authors = authors.stream().map(Characters::line).toList();
    editors = editors.stream().map(Characters::line).toList();
  }

  private static List<String> texts(List<TextLine> lines) {
    return lines.stream().map(TextLine::text).toList();
  }

  /** {@code en} of {@code en-GB}; {@code und} for what is no language tag. */
  static String primaryLanguage(String tag) {
    Matcher m = LANGUAGE.matcher(tag.strip().toLowerCase(Locale.ROOT));
    return m.matches() ? String.valueOf(m.group(1)) : "und";
  }

  /**
   * The finished article.
   *
   * @param raw the text of the whole record; kept, and made, only where it holds more than the
   *     article
   */
  Article build(RawInput input, Supplier<String> raw, boolean isCut) throws UnreadableException {
    mend();
    creditOrganisations();
    VersionMarks.takeMarks(this);
    published = published.or(() -> url.flatMap(Dates::inUrl));
    String body = TextLine.body(lines);
    if (title.isBlank() && !body.isBlank()) {
      title = InferredTitle.of(body);
      titleInferred = true;
      origins.put("title", "first sentence, inferred");
    }
    if (title.isBlank() && body.isBlank()) {
      throw new UnreadableException(
          "has neither title nor body", "give it a \"title\" or a \"body\", or leave it out");
    }
    Optional<String> dated = published.map(Published::origin);
    dated.ifPresent(origin -> origins.put("published", origin));
    unreadDate.ifPresent(text -> origins.put("published", UnreadDate.origin(dated, text)));
    Article.Builder builder =
        Article.builder(input.ids().of(id, url, input.where()), input.where());
    if (titleInferred) {
      builder.inferredTitle(title);
    } else {
      builder.title(title);
    }
    return builder
        .rawHash(input.hash())
        .raw(isCut || !furniture.isEmpty() ? Optional.of(raw.get()) : Optional.empty())
        .url(url)
        .otherTitles(otherTitles)
        .summary(summary)
        .body(body)
        .publisher(publisher)
        .credit(credit)
        .authors(authors)
        .editors(editors)
        .published(published)
        .dateline(dateline)
        .language(language)
        .section(section)
        .inputTags(tags)
        .handling(handling)
        .origins(origins)
        .furniture(furniture)
        .build();
  }
}
