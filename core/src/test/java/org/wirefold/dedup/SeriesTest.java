package org.wirefold.dedup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wirefold.dedup.Folding.DAY;
import static org.wirefold.dedup.Folding.article;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.wirefold.Newsroom;
import org.wirefold.Newsroom.Facts;
import org.wirefold.Newsroom.Report;
import org.wirefold.Seeded;
import org.wirefold.article.Article;

/** What is printed again on other days: a series stays apart, a story does not. */
final class SeriesTest {
  private static final int TRIALS = 5;

  @Test
  void aDailyReportOfOneFormIsAStoryADay() {
    Seeded.trials(
        TRIALS,
        random -> {
          Newsroom newsroom = new Newsroom(random);
          List<String> form = new ArrayList<>();
          for (int i = 0; i < 7; i++) {
            form.add(newsroom.words(9));
          }
          Facts office = newsroom.facts();
          List<Article> issues = new ArrayList<>();
          for (int day = 0; day < 6; day++) {
            StringBuilder body = new StringBuilder(office.names().getFirst());
            for (String words : form) {
              body.append(' ').append(words).append(' ').append(100 + random.nextInt(900));
            }
            Report issue =
                new Report(
                    "Daily report of " + office.names().getFirst(), List.of(body + "."), office);
            issues.add(article("day" + day, issue, day(day)));
          }
          Folding folding = new Folding();
          folding.add(issues);
          assertEquals(6, folding.stories().size(), () -> folding.partition().toString());
        });
  }

  @Test
  void aFlashOfTwoFiguresIsAnotherOneTheDayAfterWithOthers() {
    Folding folding = new Folding();
    for (int day = 0; day < 4; day++) {
      String body =
          "The harbour office of Norvik said it revised its estimate of the ships waiting outside"
              + " today to around %d from %d in its first report.";
      Report flash =
          new Report(
              "Norvik harbour estimate of ships waiting revised",
              List.of(String.format(Locale.ROOT, body, 300 + 17 * day, 250 + 31 * day)),
              new Newsroom(new Random(1)).facts());
      folding.add(article("day" + day, flash, day(day)));
    }
    assertEquals(4, folding.stories().size(), () -> folding.partition().toString());
  }

  @Test
  void noticesOfDifferentCompaniesStayApartEvenWithTheSameFigures() {
    Seeded.trials(
        TRIALS,
        random -> {
          Newsroom newsroom = new Newsroom(random);
          String notice =
              "Quarterly dividend 19 cents against 19 cents before. Pay April 15, record April ";
          Folding folding = new Folding();
          for (int i = 0; i < 5; i++) {
            Facts company = newsroom.facts();
            Report flash =
                new Report(
                    company.names().getFirst() + " sets quarterly dividend",
                    List.of(notice + (3 + i % 2) + "."),
                    company);
            folding.add(article("notice" + i, flash, day(i % 3)));
          }
          assertEquals(5, folding.stories().size(), () -> folding.partition().toString());
        });
  }

  @Test
  void aNoticeOfOneCompanySentAgainUnderAnotherHeadlineFolds() {
    Seeded.trials(
        TRIALS,
        random -> {
          Newsroom newsroom = new Newsroom(random);
          Facts company = newsroom.facts();
          String name = company.names().getFirst();
          List<String> notice = List.of("Qtly div 10 cts vs 10 cts prior. Pay April 15.");
          Folding folding = new Folding();
          folding.add(
              article("first", new Report(name + " sets quarterly", notice, company)),
              article("again", new Report(name + " declares payout", notice, company)));
          assertTrue(folding.areTogether("first", "again"), () -> folding.partition().toString());
        });
  }

  @Test
  void aStoryToldWithNewerFiguresTheDayAfterStaysOneStory() {
    Seeded.trials(
        TRIALS,
        random -> {
          Newsroom newsroom = new Newsroom(random);
          Facts facts = newsroom.facts();
          Report first = newsroom.write(facts, 250);
          List<String> newer =
              first.paragraphs().stream()
                  .map(p -> p.replace(facts.numbers().getFirst(), "9999"))
                  .toList();
          Report second =
              new Report(first.title(), newer, facts).endingWith(newsroom.words(30) + " 8888.");
          Folding folding = new Folding();
          folding.add(article("first", first), article("second", second, day(1)));
          assertTrue(folding.areTogether("first", "second"));
        });
  }

  @Test
  void copiesWeeksApartInsideTheWindowFold() {
    Seeded.trials(
        TRIALS,
        random -> {
          Newsroom newsroom = new Newsroom(random);
          Report report = newsroom.report();
          Facts facts = newsroom.facts();
          Folding folding = new Folding();
          folding.add(
              article("original", report),
              article("same", report, day(29)),
              article("cut", report.cutTo(4), day(21)),
              article("edited", newsroom.edited(report, 30), day(14)),
              article("longer", report.endingWith(newsroom.words(40)), day(25)),
              article("told", newsroom.write(facts, 300)),
              article("retold", newsroom.write(facts, 220), day(17)));
          for (String copy : List.of("same", "cut", "edited", "longer")) {
            assertTrue(folding.areTogether("original", copy), () -> copy + folding.partition());
          }
          assertTrue(folding.areTogether("told", "retold"));
          assertFalse(folding.areTogether("told", "original"));
        });
  }

  private static Optional<LocalDate> day(int after) {
    return Optional.of(DAY.plusDays(after));
  }
}
