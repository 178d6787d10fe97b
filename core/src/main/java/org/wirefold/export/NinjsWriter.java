package org.wirefold.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.wirefold.search.ArticleDetail;
import org.wirefold.search.Tag;
import tools.jackson.databind.json.JsonMapper;

/**
 * One ninjs item a line, which {@code wirefold index -} reads again. What is not known is left out.
 *
 * <p>Source: IPTC, ninjs 3.0, <a href="https://iptc.org/standards/ninjs/">iptc.org</a>.
 */
final class NinjsWriter implements RowWriter {
  private static final JsonMapper JSON =
      Json.mapper()
          .rebuild()
          .changeDefaultPropertyInclusion(
              all ->
                  all.withValueInclusion(JsonInclude.Include.NON_EMPTY)
                      .withContentInclusion(JsonInclude.Include.NON_EMPTY))
          .build();

  private final Appendable out;

  NinjsWriter(Appendable out) {
    this.out = out;
  }

  private record Text(String role, String contentType, String value) {}

  private record Name(String name) {}

  private record Source(String name, String role) {}

  private record Person(String name, String role) {}

  private record Item(
      String uri,
      String type,
      String language,
      String pubStatus,
      Optional<String> versionCreated,
      Optional<String> embargoed,
      Optional<String> url,
      List<Text> headlines,
      List<Text> bodies,
      Optional<String> by,
      List<Person> people,
      List<Name> organisations,
      List<Name> places,
      List<Name> subjects,
      List<Source> infoSources,
      Optional<String> located) {}

  @Override
  public void write(ArticleDetail article) throws IOException {
    out.append(JSON.writeValueAsString(item(article)) + "\n");
  }

  private static Item item(ArticleDetail article) {
    List<Text> headlines = new ArrayList<>();
    headlines.add(plain("main", article.title()));
    article.otherTitles().forEach(title -> headlines.add(plain("alternative", title)));
    List<Source> sources = new ArrayList<>();
    article.publisher().ifPresent(name -> sources.add(new Source(name, "publisher")));
    article.credit().ifPresent(name -> sources.add(new Source(name, "credit")));
    return new Item(
        article.id().value(),
        "text",
        article.language(),
        article.handling().status().key(),
        article.published(),
        article.handling().embargo().map(Object::toString),
        article.url(),
        headlines,
        List.of(plain("full", article.body())),
        Optional.of(String.join(", ", article.authors())).filter(names -> !names.isEmpty()),
        article.people().stream().map(tag -> new Person(tag.label(), "mentioned")).toList(),
        Stream.concat(names(article.companies()), names(article.organisations())).toList(),
        names(article.places()).toList(),
        names(article.topics()).toList(),
        sources,
        article.dateline());
  }

  private static Text plain(String role, String value) {
    return new Text(role, "text/plain", value);
  }

  private static Stream<Name> names(List<Tag> tags) {
    return tags.stream().map(tag -> new Name(tag.label()));
  }
}
