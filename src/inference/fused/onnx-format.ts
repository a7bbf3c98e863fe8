import protobuf from "protobufjs/light.js";

/**
 * The messages of ONNX, as much of them as a model for inference has (onnx.proto of ONNX 1.18, Apache-2.0). Field
 * numbers are the format's own; a whole number of 64 bits is a number where it fits in one, or else the reader's object.
 */
const messages: Readonly<Record<string, Readonly<Record<string, readonly [id: number, kind: string]>>>> = {
  ModelProto: {
    ir_version: [1, "int64"],
    producer_name: [2, "string"],
    producer_version: [3, "string"],
    domain: [4, "string"],
    model_version: [5, "int64"],
    graph: [7, "GraphProto"],
    opset_import: [8, "repeated OperatorSetIdProto"],
    functions: [25, "repeated bytes"],
  },
  OperatorSetIdProto: { domain: [1, "string"], version: [2, "int64"] },
  GraphProto: {
    node: [1, "repeated NodeProto"],
    name: [2, "string"],
    initializer: [5, "repeated TensorProto"],
    input: [11, "repeated ValueInfoProto"],
    output: [12, "repeated ValueInfoProto"],
    sparse_initializer: [15, "repeated bytes"],
  },
  NodeProto: {
    input: [1, "repeated string"],
    output: [2, "repeated string"],
    name: [3, "string"],
    op_type: [4, "string"],
    attribute: [5, "repeated AttributeProto"],
    domain: [7, "string"],
  },
  AttributeProto: {
    name: [1, "string"],
    f: [2, "float"],
    i: [3, "int64"],
    s: [4, "bytes"],
    t: [5, "TensorProto"],
    g: [6, "GraphProto"],
    floats: [7, "repeated float"],
    ints: [8, "repeated int64"],
    strings: [9, "repeated bytes"],
    type: [20, "int32"],
  },
  TensorProto: {
    dims: [1, "repeated int64"],
    data_type: [2, "int32"],
    float_data: [4, "repeated float"],
    int32_data: [5, "repeated int32"],
    int64_data: [7, "repeated int64"],
    name: [8, "string"],
    raw_data: [9, "bytes"],
    double_data: [10, "repeated double"],
    external_data: [13, "repeated bytes"],
    data_location: [14, "int32"],
  },
  ValueInfoProto: { name: [1, "string"], type: [2, "TypeProto"] },
  TypeProto: { tensor_type: [1, "TensorTypeProto"] },
  TensorTypeProto: { elem_type: [1, "int32"], shape: [2, "TensorShapeProto"] },
  TensorShapeProto: { dim: [1, "repeated DimensionProto"] },
  DimensionProto: { dim_value: [1, "int64"], dim_param: [2, "string"] },
};

type Whole = number | { toNumber(): number };

export interface Model {
  ir_version: Whole;
  producer_name?: string;
  graph: Graph;
  opset_import: { domain?: string; version: Whole }[];
  functions?: Uint8Array[];
}

export interface Graph {
  node: Node[];
  name: string;
  initializer: Tensor[];
  input: Value[];
  output: Value[];
  sparse_initializer?: Uint8Array[];
}

export interface Node {
  input: string[];
  output: string[];
  name: string;
  op_type: string;
  attribute: Attribute[];
  domain?: string;
}

export interface Attribute {
  name: string;
  f?: number;
  i?: Whole;
  s?: Uint8Array;
  t?: Tensor;
  g?: Graph;
  floats?: number[];
  ints?: Whole[];
  strings?: Uint8Array[];
  type: number;
}

export interface Tensor {
  name: string;
  dims: Whole[];
  data_type: number;
  raw_data?: Uint8Array;
  float_data?: number[];
  int32_data?: number[];
  int64_data?: Whole[];
  double_data?: number[];
  external_data?: Uint8Array[];
}

export interface Value {
  name: string;
  type?: { tensor_type?: { elem_type: number; shape?: { dim: { dim_value?: Whole; dim_param?: string }[] } } };
}

const root = protobuf.Root.fromJSON({
  nested: Object.fromEntries(
    Object.entries(messages).map(([name, fields]) => [
      name,
      {
        fields: Object.fromEntries(
          Object.entries(fields).map(([field, [id, kind]]) => {
            const repeated = kind.startsWith("repeated ");
            const type = repeated ? kind.slice("repeated ".length) : kind;
            return [field, { id, type, ...(repeated && { rule: "repeated" }) }];
          }),
        ),
      },
    ]),
  ),
});
const modelType = root.lookupType("ModelProto");

/** @throws {Error} where the bytes are no ONNX model. */
export function readOnnx(bytes: Uint8Array): Model {
  const model = modelType.decode(bytes) as unknown as Model;
  if ((model.graph as Graph | null) === null) throw new Error("The file holds no ONNX graph.");
  return model;
}

export function writeOnnx(model: Model): Uint8Array {
  return modelType.encode(model).finish();
}
