package org.wirefold.dedup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wirefold.article.ArticleId;
import org.wirefold.article.Handling;
import org.wirefold.article.Handling.Revision;
import org.wirefold.article.Published;
import org.wirefold.article.Relation;
import org.wirefold.article.Story.Member;

final class CanonicalChoiceTest {
  private static final Handling UPDATE_1 = Handling.USUAL.withRevision(Revision.UPDATE, 1);
  private static final Handling UPDATE_2 = Handling.USUAL.withRevision(Revision.UPDATE, 2);
  private static final Handling CORRECTED = Handling.USUAL.withRevision(Revision.CORRECTION, 0);

  private static Member member(String id, Optional<String> day, Handling handling) {
    return new Member(
        new ArticleId(id),
        "Title",
        Optional.empty(),
        Optional.of("Meridian Wire"),
        Optional.of("Meridian Wire"),
        day.map(d -> Published.on(LocalDate.parse(d), "input")),
        handling,
        Relation.UPDATE,
        1,
        Optional.empty());
  }

  private static String canonical(List<Member> members) {
    return CanonicalChoice.canonical(CanonicalChoice.root(members), members).value();
  }

  @Test
  void versionsOfOneDayStandInTheOrderThatTheyNumberThemselves() {
    List<Member> members =
        List.of(
            member("a", Optional.of("2026-03-01"), UPDATE_2),
            member("b", Optional.of("2026-03-01"), Handling.USUAL),
            member("c", Optional.of("2026-03-01"), UPDATE_1));
    assertEquals("b", CanonicalChoice.root(members).id().value());
    assertEquals("a", canonical(members));
  }

  @Test
  void aCorrectionWithoutADateStillStandsForTheStory() {
    List<Member> members =
        List.of(
            member("a", Optional.of("2026-03-01"), Handling.USUAL),
            member("b", Optional.empty(), CORRECTED));
    assertEquals("a", CanonicalChoice.root(members).id().value());
    assertEquals("b", canonical(members));
  }

  @Test
  void aLaterDateOutranksANumber() {
    List<Member> members =
        List.of(
            member("a", Optional.of("2026-03-01"), UPDATE_2),
            member("b", Optional.of("2026-03-02"), Handling.USUAL));
    assertEquals("b", canonical(members));
  }
}
