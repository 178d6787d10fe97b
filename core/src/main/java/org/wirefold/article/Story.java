package org.wirefold.article;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A set of articles that are copies of one another. Immutable.
 *
 * @param number its dense number in one index, from 0; articles carry it as a doc value. Not stable
 *     across rebuilds
 * @param formerIds ids of stories that were merged into this one; they redirect here
 * @param root where the story began, as far as we hold it
 * @param canonical the article that stands for the story in lists
 * @param originalNotHeld whose reporting the copies credit, where no article of that outlet is held
 * @param members every article of the story, root included, in (date, id) order, undated ones last
 * @param lineage which copy most likely came from which, in the order of members; none for the
 *     root, unless the original is not held
 */
public record Story(
    StoryId id,
    long number,
    List<StoryId> formerIds,
    ArticleId root,
    ArticleId canonical,
    Optional<String> originalNotHeld,
    List<Member> members,
    List<Descent> lineage) {
  public Story {
    formerIds = List.copyOf(formerIds);
    members = List.copyOf(members);
    lineage = List.copyOf(lineage);
    if (members.isEmpty()) {
      throw new IllegalArgumentException("story " + id + " has no members");
    }
  }

  /** A story whose lineage is not worked out. */
  public Story(
      StoryId id,
      long number,
      List<StoryId> formerIds,
      ArticleId root,
      ArticleId canonical,
      Optional<String> originalNotHeld,
      List<Member> members) {
    this(id, number, formerIds, root, canonical, originalNotHeld, members, List.of());
  }

  /** The same story under these ids. */
  public Story named(StoryId as, List<StoryId> former) {
    return new Story(as, number, former, root, canonical, originalNotHeld, members, lineage);
  }

  /** The same story, each member made another. */
  public Story with(UnaryOperator<Member> change) {
    return new Story(
        id,
        number,
        formerIds,
        root,
        canonical,
        originalNotHeld,
        members.stream().map(change).toList(),
        lineage);
  }

  /** The same story with its lineage. */
  public Story descended(List<Descent> edges) {
    return new Story(id, number, formerIds, root, canonical, originalNotHeld, members, edges);
  }

  /**
   * One article of a story, with what a list of copies shows of it.
   *
   * @param handling which version it is
   * @param similarity the share, 0 to 1, of this article's and the root's text that both have; 1
   *     for the root
   * @param evidence why it is here; absent for the root
   */
  public record Member(
      ArticleId id,
      String title,
      Optional<String> url,
      Optional<String> publisher,
      Optional<String> credit,
      Optional<Published> published,
      Handling handling,
      Relation relation,
      double similarity,
      Optional<Evidence> evidence) {

    /** The same with other evidence. */
    public Member with(Evidence why) {
      return new Member(
          id,
          title,
          url,
          publisher,
          credit,
          published,
          handling,
          relation,
          similarity,
          Optional.of(why));
    }

    /** The same as the root of its story. */
    public Member asRoot() {
      return new Member(
          id,
          title,
          url,
          publisher,
          credit,
          published,
          handling,
          Relation.ORIGINAL,
          1,
          Optional.empty());
    }
  }

  public int size() {
    return members.size();
  }

  /**
   * The story as it stands without these members; empty when no other is left. Where the root is
   * among them, the earliest of the others takes its place.
   */
  public Optional<Story> without(Set<ArticleId> hidden) {
    List<Member> left = members.stream().filter(m -> !hidden.contains(m.id())).toList();
    if (left.isEmpty()) {
      return Optional.empty();
    }
    ArticleId first = hidden.contains(root) ? left.getFirst().id() : root;
    return Optional.of(
        new Story(
            id,
            number,
            formerIds,
            first,
            hidden.contains(canonical) ? first : canonical,
            originalNotHeld,
            left.stream().map(m -> m.id().equals(first) ? m.asRoot() : m).toList(),
            lineage.stream().filter(edge -> !touches(edge, hidden)).toList()));
  }

  private static boolean touches(Descent edge, Set<ArticleId> hidden) {
    return hidden.contains(edge.to()) || edge.from().filter(hidden::contains).isPresent();
  }

  /** The member with this id; {@link IllegalArgumentException} when the story does not have it. */
  public Member member(ArticleId article) {
    return members.stream()
        .filter(m -> m.id().equals(article))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(article + " is not in story " + id));
  }
}
