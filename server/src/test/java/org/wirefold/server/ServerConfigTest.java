package org.wirefold.server;

import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class ServerConfigTest {
  @Test
  void aPortOutsideTheRangeIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> ServerConfig.DEFAULT.withPort(65_536));
    assertThrows(IllegalArgumentException.class, () -> ServerConfig.DEFAULT.withPort(-1));
  }

  @Test
  void aBlankHostIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> ServerConfig.DEFAULT.withHost(" "));
  }
}
