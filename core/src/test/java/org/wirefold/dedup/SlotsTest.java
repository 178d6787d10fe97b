package org.wirefold.dedup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class SlotsTest {
  private static final String FORM =
      "The bank lent %s million crowns at a rate of %s percent, said %s of the board on %s.";

  private static Slots.Comparison figures(String left, String right) {
    return Folding.sketch(left).slots.compareFigures(Folding.sketch(right).slots);
  }

  private static Slots.Comparison names(String left, String right) {
    return Folding.sketch(left).slots.compareNames(Folding.sketch(right).slots);
  }

  @Test
  void figuresInTheSamePlaceAreTheSameOrAreNot() {
    String text = FORM.formatted("120", "4.5", "Ulder Harul", "May 3");
    assertEquals(new Slots.Comparison(3, 0), figures(text, text));
    String other = FORM.formatted("90", "4.5", "Ulder Harul", "June 4");
    assertEquals(new Slots.Comparison(1, 2), figures(text, other));
  }

  @Test
  void aSpelledFigureIsTheSameAsItsDigits() {
    assertEquals(
        new Slots.Comparison(3, 0),
        figures(
            FORM.formatted("8", "4.5", "Ulder", "May 3"),
            FORM.formatted("eight", "4.5", "Ulder", "May three")));
  }

  @Test
  void aNameIsTheSameWhereOneOfItsWordsIs() {
    String text = FORM.formatted("120", "4.5", "Ulder Harul", "May 3");
    assertEquals(1, names(text, FORM.formatted("7", "2", "Harul", "May 3")).same());
    assertEquals(1, names(text, FORM.formatted("7", "2", "Ilse Torm", "May 3")).other());
  }

  @Test
  void otherWordsAroundAFigureMakeAnotherSlot() {
    assertEquals(
        new Slots.Comparison(0, 0),
        figures("They sold 120 boats that year.", "We counted 95 gulls in harbour."));
  }
}
