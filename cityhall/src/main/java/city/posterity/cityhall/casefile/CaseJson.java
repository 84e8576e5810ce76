package city.posterity.cityhall.casefile;

import city.posterity.procurement.machine.Event;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.PersonId;
import city.posterity.procurement.machine.Personal;
import city.posterity.procurement.machine.State;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Events and states as the text that is stored. What is personal is encrypted inside it. */
@Component
final class CaseJson {

  private static final String CITY = "city";

  private final JsonMapper mapper;
  private final JsonMapper sealed;

  CaseJson(PersonalKeys keys) {
    var module = new SimpleModule("personal");
    module.addSerializer(Personal.class, new Sealer(keys));
    module.addDeserializer(Personal.class, new Opener(keys));
    mapper = CoreJson.builder().addModule(module).build();
    var closed = new SimpleModule("sealed");
    closed.addDeserializer(Personal.class, new Closed());
    sealed = CoreJson.builder().addModule(closed).build();
  }

  String write(UUID cityId, Object value) {
    return mapper.writer().withAttribute(CITY, cityId).writeValueAsString(value);
  }

  Event readEvent(UUID cityId, String type, int version, String data) {
    return mapper
        .readerFor(EventTypes.typeOf(type, version))
        .withAttribute(CITY, cityId)
        .readValue(data);
  }

  <S extends State> S readState(UUID cityId, Class<S> type, String data) {
    return mapper.readerFor(type).withAttribute(CITY, cityId).readValue(data);
  }

  /** The same with every personal value left empty, which needs no key: never to be written. */
  <S extends State> S readSealed(Class<S> type, String data) {
    return sealed.readerFor(type).readValue(data);
  }

  Map<String, Set<PersonId>> readHands(String data) {
    return mapper.readValue(data, new TypeReference<LinkedHashMap<String, Set<PersonId>>>() {});
  }

  String writeFindings(List<Finding> findings) {
    return mapper.writeValueAsString(findings);
  }

  String writeReceipt(Receipt receipt) {
    return mapper.writeValueAsString(receipt);
  }

  Receipt readReceipt(String data) {
    return mapper.readValue(data, Receipt.class);
  }

  private static final class Sealer extends ValueSerializer<Personal> {
    private final PersonalKeys keys;

    Sealer(PersonalKeys keys) {
      this.keys = keys;
    }

    @Override
    public void serialize(Personal value, JsonGenerator out, SerializationContext context) {
      UUID city = (UUID) context.getAttribute(CITY);
      out.writeStartObject();
      out.writeStringProperty("subject", value.subject().toString());
      out.writeStringProperty(
          "sealed",
          Base64.getEncoder().encodeToString(keys.seal(city, value.subject(), value.value())));
      out.writeEndObject();
    }
  }

  private static final class Opener extends ValueDeserializer<Personal> {
    private final PersonalKeys keys;

    Opener(PersonalKeys keys) {
      this.keys = keys;
    }

    @Override
    public Personal deserialize(JsonParser in, DeserializationContext context) {
      JsonNode node = context.readTree(in);
      UUID city = (UUID) context.getAttribute(CITY);
      PersonId subject = new PersonId(UUID.fromString(node.get("subject").asString()));
      byte[] sealed = Base64.getDecoder().decode(node.get("sealed").asString());
      return new Personal(subject, keys.open(city, subject, sealed));
    }
  }

  private static final class Closed extends ValueDeserializer<Personal> {
    @Override
    public Personal deserialize(JsonParser in, DeserializationContext context) {
      JsonNode node = context.readTree(in);
      return new Personal(new PersonId(UUID.fromString(node.get("subject").asString())), "");
    }
  }
}
