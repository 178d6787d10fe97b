package org.wirefold.server.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wirefold.export.Json;

final class ErrorBodyTest {
  @Test
  void anErrorHasOneShape() {
    assertEquals(
        "{\"error\":{\"code\":\"not_found\",\"message\":\"no\",\"parameter\":null}}",
        Json.write(ErrorBody.of("not_found", "no", Optional.empty())));
  }
}
