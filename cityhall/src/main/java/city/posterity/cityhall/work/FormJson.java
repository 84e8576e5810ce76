package city.posterity.cityhall.work;

import city.posterity.cityhall.forms.FormData;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What stands in a form, as text. */
final class FormJson {

  private static final JsonMapper JSON = new JsonMapper();

  private FormJson() {}

  static String write(FormData data) {
    return JSON.writeValueAsString(data.values());
  }

  static FormData read(String text) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    JSON.readTree(text)
        .properties()
        .forEach(e -> {
          var texts = new ArrayList<String>();
          e.getValue().forEach(t -> texts.add(t.asString()));
          values.put(e.getKey(), texts);
        });
    return new FormData(values);
  }
}
