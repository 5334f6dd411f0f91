/** The request process with one more step at its end: a second reviewer looks at what the client sent. */
export function withSecondLook(model: string): string {
  const step = `
    <bpmn:userTask id="userTask_lookAgain" name="Look again">
      <bpmn:extensionElements>
        <zeebe:formDefinition formId="verify-evidence.v1" />
        <zeebe:assignmentDefinition candidateGroups="=[&#34;role:reviewer&#34;]" />
        <zeebe:taskHeaders>
          <zeebe:header key="sla" value="verify-evidence" />
        </zeebe:taskHeaders>
      </bpmn:extensionElements>
      <bpmn:incoming>flow_uploadAcceptedYes</bpmn:incoming>
      <bpmn:outgoing>flow_lookAgainToCloseRequest</bpmn:outgoing>
    </bpmn:userTask>
    <bpmn:sequenceFlow id="flow_lookAgainToCloseRequest" sourceRef="userTask_lookAgain" targetRef="serviceTask_closeRequest" />
  </bpmn:process>`
  const drawn = `
      <bpmndi:BPMNShape id="shape_userTask_lookAgain" bpmnElement="userTask_lookAgain">
        <dc:Bounds x="941" y="280" width="100" height="80" />
      </bpmndi:BPMNShape>
      <bpmndi:BPMNEdge id="edge_flow_lookAgainToCloseRequest" bpmnElement="flow_lookAgainToCloseRequest">
        <di:waypoint x="991" y="280" />
        <di:waypoint x="991" y="180" />
      </bpmndi:BPMNEdge>
    </bpmndi:BPMNPlane>`
  const put = (text: string, pattern: RegExp, by: string) => {
    if (!pattern.test(text)) throw new Error(`The model has no ${pattern}`)
    return text.replace(pattern, by)
  }
  return [
    [/<bpmn:incoming>flow_uploadAcceptedYes</, '<bpmn:incoming>flow_lookAgainToCloseRequest<'],
    [/(id="flow_uploadAcceptedYes"[^>]*targetRef=)"serviceTask_closeRequest"/, '$1"userTask_lookAgain"'],
    [
      /(bpmnElement="flow_uploadAcceptedYes">\s*<di:waypoint[^>]*>)\s*<di:waypoint[^>]*>/,
      '$1<di:waypoint x="906" y="140" /><di:waypoint x="906" y="320" /><di:waypoint x="941" y="320" />',
    ],
    [/<\/bpmn:process>/, step.trimStart()],
    [/<\/bpmndi:BPMNPlane>/, drawn.trimStart()],
  ].reduce((text, [pattern, by]) => put(text, pattern as RegExp, by as string), model)
}
