const camel = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+(.)/g, (_, letter: string) => letter.toUpperCase())
    .replace(/[^A-Za-z0-9]/g, '')

const escaped = (text: string) => text.replace(/[<>&"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** The model that a new process begins with: a message starts it, and it ends. */
export function newModel(processId: string, name: string): string {
  const id = camel(processId)
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" xmlns:modeler="http://camunda.org/schema/modeler/1.0" id="definitions_${id}" targetNamespace="https://zippcrm.example.com/processes" modeler:executionPlatform="Camunda Cloud" modeler:executionPlatformVersion="8.5.0">
  <bpmn:process id="${processId}" name="${escaped(name)}" isExecutable="true">
    <bpmn:startEvent id="startEvent_${id}Requested" name="${escaped(name)} requested">
      <bpmn:outgoing>flow_requestedToDone</bpmn:outgoing>
      <bpmn:messageEventDefinition id="messageEventDefinition_${id}Requested" messageRef="message_${id}Requested" />
    </bpmn:startEvent>
    <bpmn:sequenceFlow id="flow_requestedToDone" sourceRef="startEvent_${id}Requested" targetRef="endEvent_${id}Done" />
    <bpmn:endEvent id="endEvent_${id}Done" name="${escaped(name)} done">
      <bpmn:incoming>flow_requestedToDone</bpmn:incoming>
    </bpmn:endEvent>
  </bpmn:process>
  <bpmn:message id="message_${id}Requested" name="${processId}.requested">
    <bpmn:extensionElements>
      <zeebe:subscription correlationKey="=runId" />
    </bpmn:extensionElements>
  </bpmn:message>
  <bpmndi:BPMNDiagram id="diagram_${id}">
    <bpmndi:BPMNPlane id="plane_${id}" bpmnElement="${processId}">
      <bpmndi:BPMNShape id="shape_startEvent_${id}Requested" bpmnElement="startEvent_${id}Requested">
        <dc:Bounds x="160" y="142" width="36" height="36" />
        <bpmndi:BPMNLabel><dc:Bounds x="138" y="185" width="80" height="28" /></bpmndi:BPMNLabel>
      </bpmndi:BPMNShape>
      <bpmndi:BPMNShape id="shape_endEvent_${id}Done" bpmnElement="endEvent_${id}Done">
        <dc:Bounds x="472" y="142" width="36" height="36" />
        <bpmndi:BPMNLabel><dc:Bounds x="450" y="185" width="80" height="28" /></bpmndi:BPMNLabel>
      </bpmndi:BPMNShape>
      <bpmndi:BPMNEdge id="edge_flow_requestedToDone" bpmnElement="flow_requestedToDone">
        <di:waypoint x="196" y="160" />
        <di:waypoint x="472" y="160" />
      </bpmndi:BPMNEdge>
    </bpmndi:BPMNPlane>
  </bpmndi:BPMNDiagram>
</bpmn:definitions>
`
}
