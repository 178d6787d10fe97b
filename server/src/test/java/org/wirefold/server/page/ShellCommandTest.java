package org.wirefold.server.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wirefold.search.SearchParameters;
import org.wirefold.search.SearchRequest;

final class ShellCommandTest {
  @Test
  void theCommandHasTheWordsAndTheFilters() {
    SearchRequest request =
        SearchParameters.read(
            Map.of(
                "q", List.of("huawei chips"),
                "company", List.of("huawei", "-smic"),
                "sort", List.of("newest")));
    assertEquals(
        "./wirefold export --format csv --company=huawei --company='-smic' -- 'huawei chips'"
            + " > articles.csv",
        ShellCommand.export(request));
  }

  @Test
  void aShellReadsWhatWasTypedAsItIs() throws IOException, InterruptedException {
    String typed = "it's $(touch /nowhere) `x` \"y\" \\ ; rm & | > !!";
    String command = ShellCommand.export(SearchRequest.ALL.withQuery(typed));
    String arguments = command.substring("./wirefold".length(), command.lastIndexOf('>'));
    Process shell = new ProcessBuilder("sh", "-c", "printf '%s\\n' " + arguments).start();
    String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, shell.waitFor());
    assertEquals(List.of("export", "--format", "csv", "--", typed), said.lines().toList());
  }
}
