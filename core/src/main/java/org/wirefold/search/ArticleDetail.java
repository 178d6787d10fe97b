package org.wirefold.search;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wirefold.article.ArticleId;
import org.wirefold.article.Furniture;
import org.wirefold.article.Handling;
import org.wirefold.article.Relation;
import org.wirefold.article.StoryId;
import org.wirefold.tag.Mention;

/**
 * One article in full, with its place in its story. Immutable.
 *
 * @param summary bullets or an abstract that stand beside the body
 * @param publishedOrigin where the date was found
 * @param handling which version it is
 * @param origins where fields were found, by their names, for people to judge
 * @param file where it was read, with {@code :record} where a file holds many
 * @param furniture what was dropped from the page, and by which rule
 * @param mentions where its companies, people and places stand in title and body; empty where the
 *     input named them
 */
public record ArticleDetail(
    ArticleId id,
    StoryId story,
    Relation relation,
    double similarity,
    String title,
    boolean titleInferred,
    List<String> otherTitles,
    List<String> summary,
    String body,
    Optional<String> url,
    Optional<String> publisher,
    Optional<String> credit,
    List<String> authors,
    List<String> editors,
    Optional<String> published,
    Optional<String> publishedPrecision,
    Optional<String> publishedOrigin,
    Optional<String> dateline,
    String language,
    Optional<String> section,
    List<Tag> companies,
    List<Tag> topics,
    List<Tag> people,
    List<Tag> places,
    @JsonProperty("orgs") List<Tag> organisations,
    Handling handling,
    Map<String, String> origins,
    String file,
    List<Furniture> furniture,
    @JsonIgnore List<Mention> mentions) {}
