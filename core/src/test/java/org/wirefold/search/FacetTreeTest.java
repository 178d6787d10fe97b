package org.wirefold.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wirefold.search.Facet.Value;

final class FacetTreeTest {
  private static Value date(String value, long count, boolean selected) {
    int dash = value.lastIndexOf('-');
    return new Value(
        value,
        value,
        count,
        selected,
        dash < 0 ? Optional.empty() : Optional.of(value.substring(0, dash)));
  }

  private static List<String> listed(boolean dates, int size, Value... values) {
    return FacetTree.of(new Facet("published", Arrays.asList(values), 0), dates, size)
        .values()
        .stream()
        .map(Value::value)
        .toList();
  }

  private static Value[] dates(String selected) {
    return List.of("2023", "2024", "2024-05", "2024-04", "2024-05-28", "2024-05-02", "2023-01")
        .stream()
        .map(value -> date(value, 3, value.equals(selected)))
        .toArray(Value[]::new);
  }

  @Test
  void yearsComeLatestFirstAndMonthsOnlyUnderTheOneThatIsSelected() {
    assertEquals(List.of("2024", "2023"), listed(true, 10, dates("")));
    assertEquals(List.of("2024", "2024-05", "2024-04", "2023"), listed(true, 10, dates("2024")));
  }

  @Test
  void aSelectedDayIsSeenUnderItsMonthAndYear() {
    assertEquals(
        List.of("2024", "2024-05", "2024-05-28", "2024-05-02", "2024-04", "2023"),
        listed(true, 10, dates("2024-05-28")));
  }

  @Test
  void whatHasNoSiblingIsOpen() {
    assertEquals(
        List.of("2024", "2024-05", "2024-04"),
        listed(
            true,
            10,
            date("2024", 5, false),
            date("2024-04", 2, false),
            date("2024-05", 3, false)));
  }

  @Test
  void aSelectedValueIsListedBeyondTheMost() {
    assertEquals(
        List.of("a", "c"),
        listed(false, 1, date("a", 5, false), date("b", 4, false), date("c", 0, true)));
  }

  @Test
  void whatIsNotListedIsCountedAsMore() {
    Facet all = new Facet("published", List.of(dates("")), 0);
    assertEquals(5, FacetTree.of(all, true, 10).more());
  }
}
