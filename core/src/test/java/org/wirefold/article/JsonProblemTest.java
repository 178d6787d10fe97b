package org.wirefold.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

final class JsonProblemTest {
  @ParameterizedTest
  @ValueSource(strings = {"{\"a\": [1,2", "{\"a\": 5, }", "{\"a\": \"b", "{a: 1}", "[1 2]", "nil"})
  void itIsToldWithItsColumnAndWithoutTheParsersTerms(String json) {
    JsonMapper mapper = new JsonMapper();
    JacksonException e = assertThrows(JacksonException.class, () -> mapper.readTree(json));
    String problem = JsonProblem.of(e);
    assertTrue(problem.matches("(?s).+ \\(column \\d+\\)"), problem);
    for (String term : new String[] {"Source", "REDACTED", "code ", "UNKNOWN"}) {
      assertFalse(problem.contains(term), problem);
    }
    assertEquals(1, problem.lines().count(), problem);
  }
}
